/** Words that letters about an offer use without telling a fact; with those of our own drafts they are what is usual. */
export const usualWords = `
  read twice thrice closely slowly aloud able about above accept acceptance accordingly account across act add additionally adjust admire advance
  after afterwards again against agree agreed agreement ahead aim align aligned alignment alike all allow
  along already also although always ambition ambitions amid among answer anybody anyone anything apart
  apologies apologise apologize apology appeal appealing applicant application apply appreciate appreciation
  approach area around arrive arrived aside ask aspect aspiration aspirations assured atmosphere attend
  attention attract attractive available aware away badge balance base bear because become before begin
  beginning beginnings behalf behind being belief believe belong below benefit best better between beyond big
  bit both brief bright brilliant bring broad brother build busy but caliber calibre call candid candidate
  candidly cannot card care career careful carefully carry cause celebrate certain challenging chance change
  character chat cheers choice choose circumstance clarity clear clearly close closely closer collaborate
  collaborative colleague come comfortable coming commit commitment commute commuting company compare
  compelling complete concern concerning conclude concluded conclusion confidence confident confidently
  confirm congratulate congratulations cons consider considerable considerate consideration contact
  contemplation continue continued contribute conversation convey convince cordial correspondence could couple
  course courtesy cross culture current currently daily day deadline deal dear decide decision decisive
  decline dedicated dedication deep deeply degree delay deliberate deliberation delighted depend describe
  deserve desire despite detail determine develop development did different difficult diligence direct
  direction disappoint disappointing disappointment discuss discussion disposal disruption distance doctor
  does doing done doubt down dream drive during duties duty e-mail each early earn ease easily easy effect
  effective effort either else elsewhere email employee employer employment encourage encouraging end endeavor
  endeavors endeavour endeavours energy engage engaging enjoy enough enthusiasm enthusiastic entire
  environment equipment especially esteemed ethos evaluate even evening ever every everyone everything
  everywhere evident exceed excel excellence excellent exceptional excite excited exciting expect expectation
  experience explain explore express extend extension extensive extremely face fact fair faithfully family
  fantastic far farther favor favour favourable feel feeling festive few fewer field fill filled final finally
  find fine firm firmly first firsthand fit flattered flexibility flourish focus follow following fond forget
  forgive form formal formalities formality formally former fortunate forward found frank free friend friendly
  from front fruitful fulfil fulfill fulfilling full further furthermore future gain general generosity
  generous genuine genuinely give glad gladly goal good goodwill gracefully gracious graciously grateful
  gratefully gratitude great greatly ground group grow growth guide had hand handle happen happily happy hard
  has hassle have having health hear heart heartfelt heavily heavy help helpful hence her here hereby hers
  herself hesitate hesitation high highly him himself hire hiring his hold holiday holidays home honest
  honestly honor honored honour honoured hope hopeful hopefully hospitality hour hours household how however
  human humble humbled hybrid idea ideal immediate immediately impact important impress impressed impression
  impressive improve inbox inclusive inconvenience inconvenienced increase indeed individual industry
  influence inform information initial innovative input insight insightful inspire inspiring instance instead
  intend interest interested interesting interview into invaluable invest invitation invite involve issue its
  itself job join journey joy just keen keep kind kindest kindly kindness know knowledge lab laptop lasting
  late later lead leader leadership learn least leave left length lengthy less lesson let letter level life
  light lightly like likely line list listen little live location long long-term longer look lot love lovely
  low luck lucky mail main make manage manner many mark match matter may mean meaning meaningful meanwhile
  measure meet meeting member memorable mention merit merry message might milestone mind mindful mine minute
  miss mission moment month monthly more moreover morning most mostly motivate move moved much must mutual
  myself name natural near nearby nearer necessary need neither network never nevertheless new news next nice
  nobody nonetheless noon nor not note nothing notice number obligation obstacle obvious occasion off offer
  office often once only onsite onto open opening openness opportunity option order organisation organization
  other otherwise our ours ourselves out outcome outside outstanding outweigh over overall overwhelmed own
  pace paperwork pardon part particular particularly party pass passion passionate past path patience patient
  pay peaceful people per perfect perhaps period permit person personal personally perspective phase phone
  phrase pick place placement plan play pleasant please pleased pleasure point points ponder pool position
  positive possibility possible post potential practical precious prefer preference present pressing pretty
  previous priority private privileged probably problem proceed process product profession professional
  professionalism professionally professor profile profound progress project promise promising prompt promptly
  promptness proper property pros prospect prosper prosperity prosperous proud prove provide pursue put
  qualified quality question quick quickly quiet quite range rare rather reach read ready real realise realize
  really reason reassure receive recent recently recognise recognize reconsider recruit recruitment reflect
  reflection regard regarding regardless regards regret regretfully reject relation relationship relocate
  relocation remain remarkable remember remind remote repay repayment replacement reply represent reputation
  request require requirement respect respectful respectfully respond response responsibility responsible
  responsive rest result return rewarding rich right role room rota run sad sadly safe sake same satisfied say
  schedule search season seat second secure see seek seem select selection send sense serious seriously serve
  set settle shall shape share she short short-term shorter shortlist shortly should show sign significant
  simple simply since sincere sincerely sincerity sit site situation skill small smooth smoothly solid some
  somebody someday somehow someone something sometimes somewhere soon sorry sort soul-searching sound space
  speak special spend spirit stability stable stage stand standard standards start started state stay step
  steps stick still stimulating stop straight strength strong strongly struggle studies style success
  successful successfully successor such suggest suit suitable suited support supportive suppose sure surely
  surprise sustain sustainable sustained swift swiftness take talent talented talk task taught teach team tell
  tempted tempting term than thank thankful thanks that their theirs them themselves then there therefore
  these they thing think this thorough thoroughly those though thought thoughtful thoughtfully thrilled thrive
  through throughout thus till time timely timing tire tiring today together tonight too top touch touched
  tough toward towards track train trajectory transition transparency transparent travel treat trouble true
  truly trust truthfully try turn type ultimate ultimately unable under understand understanding unfortunate
  unfortunately unique unless unlikely until unwell up update upon urgent us useful usual vacancy valuable
  value valued values various venture version very view visa vision visit voice wait want warm warmly warmth
  was way wear week weekday weekend weekly weigh weighed weighing welcome welcoming well were what whatever
  when whenever where whether which while who whole wholehearted wholeheartedly whom whose why wide will
  willing wise wish withdraw withdrawal within without wonder wonderful word work working workplace world
  worry worth worthy would write writing wrong year yes yesterday yet you young your yours yourself contract contracts appointment
`;
