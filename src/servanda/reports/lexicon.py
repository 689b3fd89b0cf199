"""Names that documents use and the record's tables do not hold: metonyms, places, organs, offices.

States, demonyms, capitals and persons come from the record; this page only adds what stands for them.
"""

from __future__ import annotations

# seats and houses that stand for a state when they speak or act
METONYMS = {
    "USA": "White House;State Department;US State Department;Pentagon;Capitol Hill;Oval Office;Biden administration;"
    "Trump administration;Obama administration;Bush administration;US administration;Washington",
    "GBR": "His Majesty's Government;Her Majesty's Government;HMG;Downing Street;Number 10;No 10;No. "
    "10;Whitehall;Foreign Office;Home Office;"
    "Foreign, Commonwealth and Development Office;FCDO;Westminster",
    "RUS": "Kremlin",
    "FRA": "Elysee;Elysee Palace;Quai d'Orsay;French Foreign Ministry",
    "ITA": "Palazzo Chigi;Farnesina",
    "ZAF": "Union Buildings;Pretoria;DIRCO",
    "PHL": "Malacanang;Malacanang Palace;Palace of Malacanang",
    "MYS": "Wisma Putra;Putrajaya",
    "NLD": "Dutch cabinet",
    "DEU": "Chancellery;Federal Foreign Office;Bundestag",
    "CHE": "Federal Council",
    "ISR": "Knesset;Tel Aviv",
    "UKR": "Verkhovna Rada;Kiev",
    "PSE": "Palestinian Authority;PA;Palestinian National Authority;Palestine Liberation Organization;PLO;Ramallah",
    "TUR": "Turkiye",
    "VAT": "Vatican",
    "HUN": "Carmelite Monastery",
}

# other names of states, where the record's aliases may be short of them
STATE_NAMES = {
    "USA": "United States of America;United States;USA;U.S.A.;US;U.S.;America",
    "GBR": "United Kingdom;UK;U.K.;Britain;Great Britain;England",
    "RUS": "Russian Federation;Russia",
    "ARE": "United Arab Emirates;UAE;U.A.E.;Emirates",
    "COD": "Democratic Republic of the Congo;Democratic Republic of Congo;DRC;DR Congo;D.R. Congo;Congo-Kinshasa",
    "COG": "Republic of the Congo;Congo-Brazzaville",
    "CAF": "Central African Republic;CAR",
    "CIV": "Cote d'Ivoire;Ivory Coast",
    "CPV": "Cabo Verde;Cape Verde",
    "CZE": "Czechia;Czech Republic",
    "GMB": "Gambia;The Gambia",
    "KOR": "South Korea;Republic of Korea",
    "PRK": "North Korea;DPRK",
    "LAO": "Laos",
    "MKD": "North Macedonia;Macedonia",
    "MMR": "Myanmar;Burma",
    "NLD": "Netherlands;Holland",
    "PSE": "State of Palestine;Palestine",
    "SWZ": "Eswatini;Swaziland",
    "SYR": "Syria;Syrian Arab Republic",
    "TLS": "Timor-Leste;East Timor",
    "TUR": "Turkey;Turkiye;Türkiye",
    "TZA": "Tanzania",
    "VNM": "Vietnam;Viet Nam",
    "VAT": "Holy See;Vatican;Vatican City",
    "BIH": "Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia",
    "MDA": "Moldova;Republic of Moldova",
    "IRN": "Iran;Islamic Republic of Iran",
    "SAU": "Saudi Arabia;Kingdom of Saudi Arabia",
    "VEN": "Venezuela",
    "BOL": "Bolivia",
    "CHN": "China;People's Republic of China;PRC",
}

# capitals as papers write them, where the record's cell explains more than it names
CAPITALS = {
    "USA": "Washington;Washington DC;Washington D.C.;Washington, D.C.;Washington, DC",
    "ZAF": "Pretoria;Cape Town",
    "BDI": "Gitega;Bujumbura",
    "BEN": "Porto-Novo;Cotonou",
    "BOL": "La Paz;Sucre",
    "CIV": "Abidjan;Yamoussoukro",
    "NLD": "Amsterdam",
    "TZA": "Dodoma;Dar es Salaam",
    "MYS": "Kuala Lumpur",
    "UKR": "Kyiv;Kiev",
    "IND": "New Delhi;Delhi",
    "KAZ": "Astana",
    "MMR": "Naypyidaw;Naypyitaw",
    "MNG": "Ulaanbaatar;Ulan Bator",
    "TCD": "N'Djamena;Ndjamena",
    "LKA": "Colombo",
    "YEM": "Sanaa;Sana'a",
    "CMR": "Yaounde",
    "BRA": "Brasilia",
    "COL": "Bogota",
}

# towns and seats that name a place of travel, never an actor
PLACES = {
    "USA": "New York;New York City;Florida;Mar-a-Lago;Miami;Alaska;Anchorage;Los Angeles;Texas;Camp David",
    "ZAF": "Johannesburg;Durban;Sandton;Waterkloof",
    "NLD": "The Hague;Hague;Schiphol;Rotterdam;Scheveningen",
    "CHE": "Geneva;Davos;Zurich",
    "BEL": "Antwerp",
    "UGA": "Entebbe",
    "TUR": "Istanbul;Antalya",
    "ARE": "Dubai",
    "EGY": "Sharm el-Sheikh;Sharm El Sheikh;Luxor",
    "CHN": "Tianjin;Shanghai;Hong Kong;Harbin;Chengdu",
    "POL": "Auschwitz;Auschwitz-Birkenau;Oswiecim;Krakow",
    "RUS": "St. Petersburg;Saint Petersburg;St Petersburg;Kazan;Sochi;Vladivostok",
    "CAN": "Toronto;Montreal;Kananaskis",
    "AUS": "Sydney;Melbourne",
    "DEU": "Munich;Frankfurt;Hamburg;Bonn",
    "FRA": "Nice;Strasbourg;Marseille",
    "ITA": "Milan;Turin;Naples;Sicily",
    "BRA": "Rio de Janeiro;Rio;Sao Paulo;Belem",
    "TZA": "Arusha",
    "SAU": "Jeddah",
    "KEN": "Mombasa;Eldoret",
    "IND": "Goa;Mumbai",
    "NGA": "Lagos",
    "JPN": "Osaka;Hiroshima",
    "TJK": "Dushanbe",
    "KGZ": "Bishkek",
    "IDN": "Bali",
    "MEX": "Cancun",
    "PRT": "Azores",
    "IRL": "Shannon",
}

# regions that documents name for themselves; they belong to no state in this table
REGIONS = (
    "Gaza;Gaza Strip;West Bank;occupied West Bank;East Jerusalem;Rafah;Khan Younis;Darfur;El "
    "Fasher;Crimea;Donbas;Donbass;"
    "Kharkiv;Mariupol;Bucha;Rakhine;North Kivu;Ituri;Idlib;Aleppo;South Ossetia;Timbuktu;Tarhuna;Tarhunah;Davao;"
    "Srebrenica;Golan Heights;Sinai;Strait of Gibraltar;Middle East;Western Sahara;Kordofan;Khartoum State;El Geneina;"
    "Tigray;Sahel;Xinjiang;Nagorno-Karabakh;Eldoret;Soroti"
)

ORGANS = {
    "icc": "International Criminal Court;ICC;I.C.C.;CPI;Hague-based court;Hague-based tribunal;The Hague-based court;"
    "The Hague-based tribunal;Hague court;The Hague court;Hague tribunal;The Hague tribunal;International Penal Court;"
    "International Court of Criminal Justice;Hague-based International Criminal Court;Hague-based ICC;ICC in The Hague;"
    "International Criminal Court in The Hague;The Hague-based International Criminal Court;The Hague-based ICC;"
    "ICC at The Hague;International Criminal Court at The Hague;UN-backed International Criminal Court",
    "icj": "International Court of Justice;ICJ;I.C.J.;World Court",
    "unsc": "United Nations Security Council;UN Security Council;U.N. Security Council;Security Council;UNSC;"
    "Council of Security;UN's Security Council;United Nations' Security Council;U.N.'s Security Council",
    "unga": "United Nations General Assembly;UN General Assembly;U.N. General Assembly;General Assembly;UNGA;"
    "General Assembly of the United Nations;General Assembly of the UN",
    "un": "United Nations;UN;U.N.;UN secretary-general;U.N. Secretary-General",
    "hrc": "Human Rights Council;UN Human Rights Council;U.N. Human Rights Council;United Nations Human Rights Council",
    "asp": "Assembly of States Parties;Assembly of State Parties;Assembly of Member States;Assembly of the States "
    "Parties;"
    "States Parties Assembly;Assembly of States;assembly of states parties;assembly of member states;"
    "assembly of state parties;ASP",
    "interpol": "Interpol;INTERPOL",
    "icty": "International Criminal Tribunal for the former Yugoslavia;ICTY",
    "ictr": "International Criminal Tribunal for Rwanda;ICTR",
    "scsl": "Special Court for Sierra Leone",
    "echr": "European Court of Human Rights;ECHR;ECtHR",
}

CHAMBERS = {
    "icc_pretrial": "Pre-Trial Chamber;Pre-Trial Chamber I;Pre-Trial Chamber II;Pre-Trial Chamber III;Pretrial Chamber;"
    "pre-trial chamber;pretrial chamber;pre-trial judges;pretrial judges;Pre-Trial Judges;preliminary chamber;PTC",
    "icc_trial": "Trial Chamber;Trial Chamber I;Trial Chamber II;Trial Chamber III;Trial Chamber IV;Trial Chamber V;"
    "Trial Chamber VI;Trial Chamber VII;Trial Chamber VIII;Trial Chamber IX;Trial Chamber X;trial chamber;trial judges;"
    "Chamber of First Instance;Chamber of first instance;chamber of first instance",
    "icc_appeals": "Appeals Chamber;appeals chamber;appeals judges;appeal judges;Appeals Judges;appeals panel",
}

ORGANISATIONS = {
    "european union": "European Union;EU;E.U.;Brussels;European Commission;European External Action Service",
    "african union": "African Union;AU;A.U.;African Union Commission",
    "arab league": "Arab League;League of Arab States",
    "hamas": "Hamas;Islamic Resistance Movement",
    "hezbollah": "Hezbollah;Hizbullah",
    "irgc": "Iranian Revolutionary Guard Corps;Islamic Revolutionary Guard Corps;Islamic Revolutionary Guards "
    "Corps;IRGC;"
    "Revolutionary Guards;Revolutionary Guard",
    "islamic jihad": "Islamic Jihad;Palestinian Islamic Jihad",
    "taliban": "Taliban;Islamic Emirate of Afghanistan;Islamic Emirate;Taleban",
    "nato": "NATO",
    "amnesty international": "Amnesty International;Amnesty",
    "human rights watch": "Human Rights Watch;HRW",
    "organisation of islamic cooperation": "Organisation of Islamic Cooperation;OIC;"
    "Organization of Islamic Cooperation",
    "us house of representatives": "US House of Representatives;U.S. House of Representatives;House of Representatives;"
    "US House;U.S. House",
    "us senate": "US Senate;U.S. Senate",
    "us congress": "US Congress;U.S. Congress;Congress",
    "european parliament": "European Parliament",
    "ecowas": "ECOWAS;Economic Community of West African States",
    "alliance of sahel states": "Alliance of Sahel States;AES;Confederation of Sahel States",
    "brics": "BRICS",
    "houthis": "Houthis;Houthi",
    "wagner group": "Wagner Group;Wagner",
    "lra": "Lord's Resistance Army;LRA",
}

# named persons who speak for an organ of the Court or of the United Nations
SPEAKERS_OF_ORGANS = {
    "icc_prosecutor": "Karim Khan;Karim A.A. Khan;Karim A. A. Khan;Karim Kahn;Karim Ahmad Khan;Khan;Kahn;"
    "Karim Asad Khan;"
    "Fatou Bensouda;Bensouda;Luis Moreno-Ocampo;Luis Moreno Ocampo;Moreno-Ocampo;Moreno Ocampo;Ocampo;"
    "Mame Mandiaye Niang;Mandiaye Niang;Niang;Nazhat Shameem Khan;Shameem Khan;Office of the Prosecutor;OTP",
    "icc": "Fadi El-Abdallah;Fadi El Abdallah;Fadi Al-Abdallah;Fadi el-Abdallah;El-Abdallah;El Abdallah;Al-Abdallah;"
    "Fadi Abdallah;Tomoko Akane;Akane;Piotr Hofmanski;Hofmanski;Osvaldo Zavala Giler;Zavala Giler",
    "un": "Antonio Guterres;Guterres;Ban Ki-moon;Ban Ki-Moon;Kofi Annan;Stephane Dujarric;Dujarric;Farhan Haq;"
    "Volker Turk;Francesca Albanese",
    "european union": "Josep Borrell;Borrell;Kaja Kallas;Kallas;Ursula von der Leyen;von der Leyen;Federica Mogherini;"
    "Mogherini;Charles Michel;Peter Stano;Anouar El Anouni",
}

# office holders by state: name, first day, day after the last ("" = still, or not known): in office they are the state
OFFICE_HOLDERS = """
USA Joe Biden 2021-01-20 2025-01-20
USA Donald Trump 2025-01-20
USA Barack Obama 2009-01-20 2017-01-20
USA Antony Blinken 2021-01-26 2025-01-20
USA Marco Rubio 2025-01-21
USA Karine Jean-Pierre 2022-05-13 2025-01-20
USA Karoline Leavitt 2025-01-20
USA Matthew Miller 2023-04-24 2025-01-20
USA John Kirby 2022-05-27 2025-01-20
USA John Bolton 2018-04-09 2019-09-10
USA Mike Pompeo 2018-04-26 2021-01-20
USA Linda Thomas-Greenfield 2021-02-25 2025-01-20
USA Lloyd Austin 2021-01-22 2025-01-20
USA Mike Waltz 2025-09-19
USA Robert Wood 2022-01-01 2025-01-20
USA Morgan Ortagus 2025-01-20
USA Dorothy Shea 2024-01-01
GBR Keir Starmer 2024-07-05
GBR Rishi Sunak 2022-10-25 2024-07-05
GBR David Lammy 2024-07-05
GBR Yvette Cooper 2024-07-05
GBR Theresa May 2016-07-13 2019-07-24
FRA Emmanuel Macron 2017-05-14
FRA Jean-Noel Barrot 2024-09-21
FRA Michel Barnier 2024-09-05 2024-12-13
DEU Olaf Scholz 2021-12-08 2025-05-06
DEU Friedrich Merz 2025-05-06
DEU Annalena Baerbock 2021-12-08 2025-05-06
DEU Steffen Hebestreit 2021-12-08 2025-05-06
DEU Angela Merkel 2005-11-22 2021-12-08
DEU Johann Wadephul 2025-05-06
ITA Giorgia Meloni 2022-10-22
ITA Antonio Tajani 2022-10-22
ITA Guido Crosetto 2022-10-22
ITA Carlo Nordio 2022-10-22
HUN Viktor Orban 2010-05-29
HUN Peter Szijjarto 2014-09-23
HUN Gergely Gulyas 2018-05-18
HUN Zoltan Kovacs 2010-05-29
POL Andrzej Duda 2015-08-06 2025-08-06
POL Donald Tusk 2023-12-13
POL Radoslaw Sikorski 2023-12-13
NLD Dick Schoof 2024-07-02
NLD Caspar Veldkamp 2024-07-02 2025-08-22
NLD Mark Rutte 2010-10-14 2024-07-02
ESP Pedro Sanchez 2018-06-02
ESP Jose Manuel Albares 2021-07-12
IRL Simon Harris 2024-04-09 2025-01-23
IRL Micheal Martin 2025-01-23
BEL Alexander De Croo 2020-10-01 2025-02-03
BEL Bart De Wever 2025-02-03
BEL Maxime Prevot 2025-02-03
NOR Espen Barth Eide 2023-10-16
NOR Jonas Gahr Store 2021-10-14
SVN Robert Golob 2022-06-01
AUT Alexander Schallenberg 2021-12-06 2025-03-03
CZE Petr Fiala 2021-12-17 2025-12-01
CAN Justin Trudeau 2015-11-04 2025-03-14
CAN Mark Carney 2025-03-14
AUS Anthony Albanese 2022-05-23
AUS Penny Wong 2022-05-23
ARG Javier Milei 2023-12-10
BRA Luiz Inacio Lula da Silva 2023-01-01
BRA Lula da Silva 2023-01-01
BRA Lula 2023-01-01
COL Gustavo Petro 2022-08-07
CHL Gabriel Boric 2022-03-11
MEX Claudia Sheinbaum 2024-10-01
MEX Andres Manuel Lopez Obrador 2018-12-01 2024-10-01
VEN Nicolas Maduro 2013-04-19
RUS Dmitry Peskov 2012-05-22
RUS Sergey Lavrov 2004-03-09
RUS Sergei Lavrov 2004-03-09
RUS Maria Zakharova 2015-08-10
RUS Dmitry Medvedev 2008-05-07
RUS Vassily Nebenzia 2017-07-27
RUS Vasily Nebenzya 2017-07-27
RUS Vitaly Churkin 2006-04-08 2017-02-20
UKR Volodymyr Zelensky 2019-05-20
UKR Volodymyr Zelenskyy 2019-05-20
UKR Andriy Kostin 2022-07-28 2024-10-31
UKR Dmytro Kuleba 2020-03-04 2024-09-05
UKR Andrii Sybiha 2024-09-05
ISR Isaac Herzog 2021-07-07
ISR Gideon Saar 2024-11-10
ISR Gideon Sa'ar 2024-11-10
ISR Israel Katz 2024-01-01
ISR Danny Danon 2024-08-01
ISR Gilad Erdan 2020-07-01 2024-08-01
ISR Oren Marmorstein 2022-12-29
TUR Recep Tayyip Erdogan 2014-08-28
TUR Tayyip Erdogan 2014-08-28
TUR Hakan Fidan 2023-06-03
IRN Ali Khamenei 1989-06-04
JOR Ayman Safadi 2017-01-15
EGY Abdel Fattah al-Sisi 2014-06-08
ZAF Cyril Ramaphosa 2018-02-15
ZAF Jacob Zuma 2009-05-09 2018-02-14
ZAF Ronald Lamola 2024-07-03
ZAF Naledi Pandor 2019-05-30 2024-06-19
ZAF Vincent Magwenya 2022-06-01
UGA Yoweri Museveni 1986-01-29
DJI Ismail Omar Guelleh 1999-05-08
RWA Paul Kagame 2000-04-22
KEN Mwai Kibaki 2002-12-30 2013-04-09
GMB Adama Barrow 2017-01-19
BDI Pierre Nkurunziza 2005-08-26 2020-06-08
PHL Ferdinand Marcos Jr 2022-06-30
PHL Bongbong Marcos 2022-06-30
PHL Ferdinand Marcos 2022-06-30
PHL Jesus Crispin Remulla 2022-06-30 2025-10-08
PHL Lucas Bersamin 2022-09-27
PHL Menardo Guevarra 2022-06-30
PHL Claire Castro 2025-02-24
PHL Harry Roque 2017-10-27 2018-10-15
MYS Mahathir Mohamad 2018-05-10 2020-03-01
MYS Anwar Ibrahim 2022-11-24
MYS Saifuddin Abdullah 2018-07-02 2020-02-24
CHN Xi Jinping 2013-03-14
CHN Wang Yi 2023-07-25
CHN Mao Ning 2022-09-01
CHN Lin Jian 2024-03-01
IND Narendra Modi 2014-05-26
MNG Ukhnaagiin Khurelsukh 2021-06-25
ARM Nikol Pashinyan 2018-05-08
ARM Yeghishe Kirakosyan 2018-01-01
KGZ Sadyr Japarov 2021-01-28
TJK Emomali Rahmon 1994-11-16
SDN Abdalla Hamdok 2019-08-21 2022-01-02
SDN Abdel Fattah al-Burhan 2019-08-21
PSE Mahmoud Abbas 2005-01-15
PSE Riyad Mansour 2005-11-01
SRB Aleksandar Vucic 2017-05-31
SVK Robert Fico 2023-10-25
CHE Ignazio Cassis 2017-11-01
CHE Viola Amherd 2019-01-01 2025-03-31
GRC Kyriakos Mitsotakis 2019-07-08
"""

WOMEN = frozenset({"lvova-belova", "s-gbagbo"})

# family names and nicknames that mean somebody else more often: read only after the full name
NEEDS_INTRODUCTION = frozenset(
    "cpi ali said adam hussein khaled banda bett sang harun simba rambo radja pharaoh terminator the white ant turab "
    "odomi "
    "haqqani gaddafi gbagbo gadhafi qadhafi kadhafi masri almasri elmasri elmasry kani hassan mahdi babala arido "
    "sokolov hakim "
    "niang shameem akane ocampo may michel wood shea austin katz martin wong carney cooper waltz miller kirby bolton "
    "ibrahim abdullah castro marcos abbas eide store power rice wang kovacs jr buti daou chui".split()
)

ROLES = (
    "vice president|vice-president|deputy prime minister|prime minister|prime-minister|premier|president|chancellor|"
    "taoiseach|tanaiste|king|queen|emir|crown prince|monarch|supreme leader|military ruler|military leader|junta "
    "leader|"
    "de facto leader|leader|ruler|dictator|strongman|autocrat|despot|tyrant|head of state|head of government|"
    "foreign affairs minister|minister of foreign affairs|foreign minister|foreign secretary|minister for "
    "foreign affairs|"
    "defence minister|defense minister|minister of defence|minister of defense|justice minister|minister of justice|"
    "justice secretary|justice and law enforcement minister|interior minister|home secretary|home affairs minister|"
    "secretary of state|secretary of the interior|international relations minister|minister|"
    "national security adviser|national security advisor|national security council spokesman|national security council|"
    "attorney general|attorney-general|solicitor general|prosecutor general|press secretary|chief of staff|"
    "government spokesperson|government spokesman|government spokeswoman|official spokesman|official spokesperson|"
    "presidential spokesperson|presidential spokesman|foreign ministry spokesperson|foreign ministry spokesman|"
    "foreign ministry spokeswoman|spokesperson|spokesman|spokeswoman|ambassador|envoy|permanent representative|"
    "official representative|representative|government|cabinet|presidency|administration|authorities|"
    "foreign ministry|ministry of foreign affairs|foreign affairs ministry|justice ministry|ministry of justice|"
    "defence ministry|defense ministry|ministry|parliament|national assembly|legislature|lawmakers|senate|lower house|"
    "congress|embassy|delegation|diplomats|officials|leadership|council of ministers|state department|"
    "foreign department|counterpart|prime minister's office|president's office|presidential office|office of the "
    "president|"
    "office of the prime minister|house of representatives|supreme leader's office|mission"
)
# "leader" and what the press says for it may be either head
LEADERS = frozenset("leader ruler dictator strongman autocrat despot tyrant".split())
HEAD_OF_STATE = LEADERS | frozenset("president king queen emir monarch".split()) | {
    "head of state", "supreme leader", "military ruler", "military leader", "junta leader", "de facto leader",
}  # fmt: skip
HEAD_OF_GOVERNMENT = frozenset(
    {"prime minister", "prime-minister", "premier", "chancellor", "taoiseach", "head of government"}
)

TREATY = (
    "Rome Statute;Statute of Rome;Rome Treaty;Treaty of Rome;ICC Statute;Statute of the International Criminal Court;"
    "Rome statute;ICC treaty;Statute;the statute;the Statute;founding treaty"
)

OUTLETS = (
    "Times of Israel;The Times of Israel;Washington Post;The Washington Post;New York Times;The New York Times;"
    "Jerusalem Post;The Jerusalem Post;Moscow Times;The Moscow Times;Kyiv Independent;The Kyiv Independent;Kyiv Post;"
    "Jakarta Post;South China Morning Post;Hindustan Times;Times of India;Irish Times;Sudan Tribune;Israel "
    "Hayom;Haaretz;"
    "Iran International;Turkish Minute;Palestine Chronicle;Sunday Times;The Sunday Times;Financial Times;Guardian;"
    "The Guardian;Reuters;AFP;Agence France-Presse;Associated Press;Al Jazeera;Al-Jazeera;BBC;BBC News;CNN;Sky News;"
    "Xinhua;Anadolu;Anadolu Agency;TASS;RIA Novosti;WAFA;Philippine Star;Philippine Daily Inquirer;Manila Bulletin;"
    "Middle East Eye;Middle East Monitor;Notes from Poland;Deutsche Welle;Wall Street Journal;New York Post;"
    "Bank of Israel;Bank of England;Channel 12;Kan;Daily Maverick;New Delhi Television;Radio Free Europe;Voice "
    "of America;"
    "France 24;Euronews;Politico;Axios;Bloomberg;The Economist;Russia Today;Press "
    "TV;IRNA;Mehr;Ukrinform;Ukrainska Pravda;"
    "South American;Latin American;North American;Central American;Native American;African American;South "
    "Sudanese pound;"
    "US dollar;US dollars;Georgia Tech;Michael Jordan;Air Jordan;Gulf of Guinea;Niger Delta;Niger River;Lake "
    "Chad;New Mexico;"
    "New England;British Airways;German Shepherd;Bank of Palestine"
)

# in doubt somebody or something else
AMBIGUOUS_CAPITALS = frozenset({"Victoria", "Georgetown", "Kingston", "Malé", "Sucre", "Praia", "Roseau", "Wellington"})
AMBIGUOUS_DEMONYMS = frozenset(
    "Dane Finn Pole Turk Swede Croat Serb Briton Kiwi Frenchman Frenchwoman Irishman Spaniard Icelander "
    "Surinamer".split()
) | {"New Zealander", "New Zealand", "Cook Islander", "Solomon Islander", "Liechtenstein", "Eswatini", "Lao"}
