"""`servanda serve` and `servanda mcp`."""

from __future__ import annotations

import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 opens the pages to the network.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes that answer.")
@click.option("--open", "open_", is_flag=True, help="Open the first page in the browser.")
def serve(host: str, port: int, workers: int, open_: bool) -> None:
    """The pages and the HTTP API on this machine; nothing is fetched, nothing pasted is stored."""
    import uvicorn

    address = f"http://{host}:{port}/"
    click.echo(f"servanda: pages at {address} · API at {address}api · stop with Ctrl-C", err=True)
    if open_:
        import threading
        import webbrowser

        threading.Timer(1.5, webbrowser.open, [address]).start()
    uvicorn.run(
        "servanda.web.app:ready",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=10,
        limit_concurrency=400,
    )


@click.command()
def mcp() -> None:
    """The server for assistants, over standard input and output: ask, history, members, vote, read, search."""
    from servanda.mcp.server import server

    server().run()
