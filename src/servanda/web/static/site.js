// The pages work without this: it copies texts and moves the map without loading the page again.
"use strict";

for (const link of document.querySelectorAll("a.absolute")) link.textContent = link.href;

for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim());
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
}

const moving = document.getElementById("moving");
if (moving) moveThroughTime(moving.dataset.person);

function moveThroughTime(person) {
  const items = [...document.querySelectorAll(".changes > li")].reverse();
  const days = items.map((item) => item.dataset.day);
  if (!days.length) return;
  const slide = document.getElementById("slide");
  const shown = location.pathname.split("/").pop();
  const last = days.length - 1;
  let at = days.findLastIndex((day) => day <= shown);
  if (at >= 0 && days[at] !== shown) at += 0.5; // between two changes: a step in either direction ends on one
  let table;
  document.getElementById("slider").hidden = false;
  document.getElementById("keys").hidden = false;
  slide.value = Math.max(Math.floor(at), 0);
  slide.setAttribute("aria-valuetext", document.getElementById("moment").textContent);
  slide.addEventListener("input", () => show(Number(slide.value)));
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea, .scroll") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") show(step(-1));
    if (event.key === "ArrowRight") show(step(1));
  });
  for (const [id, by] of [["before", -1], ["after", 1]]) {
    document.getElementById(id)?.addEventListener("click", (event) => {
      event.preventDefault();
      show(step(by));
    });
  }

  function step(by) {
    return Math.min(Math.max(by < 0 ? Math.ceil(at) - 1 : Math.floor(at) + 1, 0), last);
  }

  // One small stylesheet colours the map; the table follows when the slider rests.
  function show(next) {
    if (next === at) return;
    at = next;
    const day = days[at];
    const words = items[at].querySelector("a").textContent;
    const colours = document.createElement("link");
    const old = document.querySelectorAll("link.colours, #colours");
    colours.rel = "stylesheet";
    colours.className = "colours";
    colours.href = `/map/${person}/${day}.css`;
    colours.addEventListener("load", () => old.forEach((each) => each.remove()));
    document.head.append(colours);
    slide.value = at;
    slide.setAttribute("aria-valuetext", words);
    document.getElementById("moment").textContent = words;
    document.getElementById("since").textContent = "";
    document.getElementById("changed").replaceChildren(...[...items[at].querySelectorAll("li")].map((line) => line.cloneNode(true)));
    for (const [id, by] of [["before", -1], ["after", 1]]) label(document.getElementById(id), items[at + by], by);
    history.replaceState(null, "", `/map/${person}/${day}`);
    document.getElementById("m-day").value = day;
    clearTimeout(table);
    table = setTimeout(() => renew(day), 350);
  }

  function label(link, item, by) {
    if (!link) return;
    link.hidden = !item;
    if (!item) return;
    const words = item.querySelector("a");
    link.href = words.href;
    link.textContent = by < 0 ? `← ${words.textContent}` : `${words.textContent} →`;
  }

  async function renew(day) {
    const reply = await fetch(`/map/${person}/${day}/table`);
    if (!reply.ok || days[at] !== day) return;
    const holder = document.getElementById("table");
    const open = holder.querySelector("details").open;
    holder.innerHTML = await reply.text();
    holder.querySelector("details").open = open;
  }
}
