/**
 * Words that may stand in any sentence of such a letter without making it one about something else: times, people and
 * places of work, and what is said of anything. Nouns of other matters (goats, tiles, sunscreen) are not here.
 */
export const matterWords = `
  spring summer autumn fall winter season fortnight oclock noon midnight weekend tonight ago anyway once twice
  half quarter dozen hundred thousand million grand eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
  man men woman women lad lads guy guys chap girl boy lady gentleman crew clerk nurse mechanic host guard deputy boss staff
  trainee apprentice chair governor chief crowd lot folk folks someone somebody husband wife partner mother father parents
  sister brother son daughter child children kids cousin aunt uncle baby twins mum dad family friend union solicitor judge
  tribunal lawyer court police doctor consultant clinic ward scan injection treatment therapy prison
  corridor downstairs upstairs room lobby desk corner seat place spot chair slot door bed site plant kitchen canteen floor
  advert advertisement listing terms clause paper papers signature date dates weekly monthly yearly annually
  face eyes eye hand hands head heart back knee shoulder arm arms skin mouth voice word words name accent faith religion
  race colour gender age body looks clothes hair joke jokes remark remarks
  stupid terrible awful horrible dreadful bad worse worst ugly cheap mean nasty cruel cold rough sharp odd strange weird
  silly foolish lazy slow late early quick sudden blunt bitter angry upset sad sick tired worried afraid scared ashamed
  wrong false true real sure certain obvious plain simple empty full heavy light loud quiet calm nice lovely pretty
  dead alive alone apart aloud anywhere nowhere somewhere anyhow somehow altogether barely scarcely hardly merely utterly
  plainly openly constantly repeatedly rarely seldom sometimes often usually maybe perhaps rather instead meanwhile
  keep kept hold held leave left stay sit sat stand stood turn walk run fall fell throw threw catch caught cut break broke
  drop push pull pick tell told speak spoke talk shout laugh cry sigh smile stare frown roll rolled shrug snap ignore
  interrupt mock insult bully threaten blame accuse complain punish treat touch hit hurt harm force cheat lie trick fool
  fight fought beat win won lose lost miss fail waste spend spent save earn pay paid sell sold buy bought owe charge sue
  claim demand insist refuse deny admit warn promise swear vow hope wish dream fear doubt guess suppose imagine wonder
  forget forgot remember remind recall notice realise realize understand mean meant seem appear sound look feel felt taste
  sleep slept wake woke eat drink live die born grow raise rise drive drove fly flew travel move land arrive enter cross
  begin began start stop finish end wait hurry rush delay hang hung stick stuck bother mind care matter count weigh cost
  stand bear handle cope manage trust believe respect deserve suit fit match
  thing things stuff part parts side sides kind sort bit piece deal mess shame pity fault pain trouble problem mistake
  error nonsense disgrace disaster nightmare circus zoo shambles chaos madness waste loss luck chance risk danger truth
  mood temper manner manners tone behaviour attitude ego pride nerve cheek patience pleasure joy fun life lives living
  world country city town abroad home house money cash cheque rent bills mortgage debt loan budget tax market bank
  euros dollars pounds quid figures numbers digits sum level levels grade rank ladder title
  haste bother inconvenience lateness inconvenient clumsy form hassle blow letdown disappointment fuss muddle mix-up mixup sudden suddenness
  grew gone went came become became taught thought brought sought defend front hide hid hidden schoolboy schoolgirl servant
  criminal number stranger despise hate hated love loved loathe blush dare beg begged bow kneel crawl grovel curse swore sworn
  weight air ground sand castle hill mountain road bridge gun fire ice water blood sweat tears dirt mud rubbish garbage trash
  strike struck surprise shock appal appall dismay disgust offend annoy astonish amaze puzzle baffle confuse disturb alarm
  sadden wound sting irritate infuriate embarrass humiliate exhaust drain scare frighten bore besides beside across against
  throughout within without upon onto unless whereas whether although though whose whom which among amongst
  online internet email phone telephone line screen photo picture video camera bus train car
  rival competitor competitors league class top bottom best first second third
`;
