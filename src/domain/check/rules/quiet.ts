/**
 * English: where a phrase says nothing of the kind, by what stands beside it in its clause. The clause is read with the
 * phrase in angles, "i might have to <pass> my driving test "; a second pattern must be found in the whole sentence, a
 * third must not.
 */
import type { WordingRule } from '../texts.ts';
import type { Place } from './sense.ts';

export type Row = readonly [clause: RegExp, sentence?: RegExp | null, unless?: RegExp | null, mine?: boolean];

const QUIET: Partial<Record<WordingRule, readonly Row[]>> = {
  'L-HEDGE': [
    // "I probably won't be at the fair."
    [/^[^<]*<[^>]*\bbe (?:at|in|there|back|around|home|online|on (?:site|holiday|leave)) /],
    [/(?:\bbe>|> be) (?:at|in|there|back|around|home|online|on (?:site|holiday|leave)) /],
    // "I probably won't make it to the trade fair."
    [
      /<[^<]*\b(?:make it|come|get|go|manage|attend|miss)\b[^<]{0,30}\b(?:fair|dinner|supper|party|concert|lecture|meeting|open day|conference|festival|wedding|show|exhibition|race|match|picnic|reunion|event|celebration|workshop|market|anniversary)\b/,
    ],
    // "I am no longer in two minds."
    [
      /\b(?:no longer|not|never|nor)(?: \w+ly)? <(?:(?:in|of) two minds|on the fence|waver|torn|undecided|unsure|uncertain|back and forth|tempted)/,
    ],
    // "I might have to pass my driving test."
    [
      /\bpass> (?:my|his|her|their|our|the|an?|another|any|some|all|every|each|under|through|by|over|along|between|behind|round) (?!(?:\w+ )?(?:offer|role|post|job|opportunity|chance|position|place|up)\b)/,
    ],
    // "Whether the bus will run is still undecided."
    [/\bwhether (?![^<]*\b(?:i|my|me|we)\b)[^<]*</],
    [/</, /\bliterally\b/],
    [
      /\b(?:candidate|applicant|colleague|runner-up|friend|sister|brother|committee|board|he|she|they|team|successor)s?(?: (?:is|was|are|were|has|have|had|may|might|will|would))? </,
    ],
    [/\byou (?:\w+ )?(?:told|said|wrote|mentioned|explained)\b(?: me| us)? that (?![^<]*\bi\b)[^<]*</],
    // "It took me a week of going back and forth, and the answer is a clear no."
    [
      /</,
      /\b(?:clear|plain|firm|definite|final|simple|flat) no\b(?! (?:yet|longer))|\bmy answer (?:is|remains|stays) no\b|\bi am (?:now )?(?:quite )?(?:certain|sure)(?: of it)?[.!]?$/,
      /\b(?:probably|might|may|perhaps|likely|unless|for now)\b/,
    ],
    // "In May I was still leaning towards no; since the letter I am no longer in two minds."
    [
      /\b(?:was|were|had been)(?: still| rather| \w+ly)? </,
      /\b(?:no longer|by (?:\w+day|then|now|the time)|and then|since (?:then|the|that|i)|now (?:i|it|that|my|the)|settled|in the end|vanished|gone|went away|made up my mind|today (?:i|it))\b/,
      /\b(?:am still|still am|even now|not (?:clear|settled|certain|decided))\b/,
    ],
  ],
  'L-GROVEL': [
    // "I felt terrible with that cold."
    [/> (?:with|from) (?:that|the|this|a|an|my) \w/],
    // "The worst sailor you will ever meet."
    [/\bthe worst> (?!person|candidate|human|kind|one|applicant|friend|for|to|and|ever|of|i\b)\w/],
    // "I am ashamed to say that I had never heard of your museum."
    [
      /\b(?:ashamed|embarrassed)> to (?:say|admit|confess|own)\b/,
      null,
      /\b(?:declin|turn|refus|withdraw|join|accept|back|no\b|chang)/,
    ],
  ],
  'L-GLOAT': [
    [
      /\b(?:not|never|n['’]t|hardly)\b(?![^<]*\b(?:refuse|resist|turn|pass|decline|say no|let)\b)(?: \w+){0,5} (?:to|for|because of|at|with|by)(?: an?| the| some| any)? </,
    ],
    // "I could not refuse my father": somebody, and no offer.
    [
      /^(?![^>]*\b(?:offer|job|post|deal|role)\b).*\b(?:refuse|resist)> (?:my|our|an?|the|some|another|his|her|any|that|those|these|to) (?!(?:\w+ )?(?:offer|job|post|role|position|chance|opportunity|company|firm|deal|package|salary|terms|money|bank|other|place|proposal|contract|call|title)\b)/,
    ],
    [/</, /\bnot\b.*\bthan yours?\b|\bnever\b.*\bthan (?:at )?yours?\b/],
    // "A dream job for the next person", "as a child my dream job was…"
    [
      /<[^>]*dream/,
      /\b(?:for (?:an?|any|some|many|every|somebody|someone|anyone|whom|those|people|the right|most) ?(?!reason)(?:\w+ )?(?:\w+)?(?=.*\b(?:who|whose|nearby|near|close|with|lives?|person|nurse)\b)|hope|wish|find|someone|somebody|anyone|whoever|others|many|next person|person you|candidate|successor|as a (?:child|boy|girl|kid|student|teenager)|when i was|years ago|used to|\bwas (?:once |always )?my (?:\w+ )?dream|whose dream|not (?:my|a|the) dream|would (?:be|have been) a)\b/,
    ],
    [/<[^>]*dream[^>]*> (?:for (?!me\b|myself|us\b)|of (?:my|your|his|her|the|an?|every|each|any|all|many) )/],
    [
      /^(?:and |but )?(?:my|our|your|his|her|the|a|every|some) \w+ (?:has|had|have|wants|found|calls|got|landed)\b[^<]*<[^>]*dream|\b(?:his|her|their) <[^>]*dream/,
    ],
    // "A much better company of actors."
    [/\b(?:company|team|name|place|one)> of (?!all|course|the two)\w/],
    // "It is hard to say no to people who were so kind" praises the reader.
    [
      /(?:\b(?:hard|difficult|impossible|tempting|good) to (?:\w+ ?){1,3}|\b(?:refuse|resist|say no(?: to)?|pass up))> (?!.*\b(?:they|their|them|than)\b).*\b(?:you|your|yours|this|such|people|kind|team)\b/,
    ],
    [/(?<!\bthan )\byour </],
    [/^(?:and |but |that )?(?:yours|you|your [\w ]{2,20}?) (?:is|are|was|were|has|have)\b(?!.*\bnot\b)[^<]*</],
  ],
  'L-DETAIL': [
    // "The post would have me support legal action against polluters": duties.
    [
      /(?:(?<!\b(?:other|another|new|next|present|current|second|my|their) )\b(?:post|role|job|position|work|placement|traineeship|duties)\b(?: (?:with you|there|at \w+|in your \w+))? (?:(?:would|will) (?:have|involve|require|mean|ask|put|let|include)|asks?|asked|requires?|means|meant|involves?|involved|includes?|included|(?:is|was|would be|would have been) to)\b(?![^<]*\b(?:because|since|after|my|our)\b)|\b(?:would|will) have (?:had )?me\b)[^<]*</,
    ],
    // "As a midwife I look after pregnant women."
    [
      /^(?![^<]*\b(?:my|our|am|was|been|being|having|because|after|since|due|had|need|needed|undergo|undergoing)(?: \w+){0,3} <)/,
      /\bas an? \w+(?: \w+)?,? i\b|\bi used to\b/,
    ],
    // "The files you left in my custody."
    [/\b(?:in|into|under)(?: \w+)? <[^>]*custody>/],
    [
      /<pregnant> (?!(?:with|and|again|at|now|for|in|by|but|so|since|after|as|until|or|i|we|my|our|which|when|while|wife|woman|women|partner|sister|girlfriend|daughter|mother|this|next|last|too|once|because|already|have|has|is|was|will|twins?|the|a)\b)[a-z]/,
    ],
    [
      /<pregnan[^>]*> (?:mares?|ewes?|cows?|cats?|dogs?|sows?|goats?|sheep|horses?|animals?|rats?|mice|pause|silence)\b/,
    ],
    // "The town's divorce from the county."
    [/^(?![^<]*\b(?:my|our)\b).*(?<!there|here|it|that|what|he|she)['’]s(?: \w+)? </],
    // "A divorce of data and method": of a thing, unless it is of one's own people.
    [
      /(?<!\b(?:doctor|cancer|kind|form))> (?:of|between|for(?= (?:animals|small|boats|cats|dogs|pets|patients|children|horses))) (?!(?:me|my|our|us|him|her|his|their|mine|the (?:children|kids|boys?|girls?|baby|twins))\b)/,
    ],
    [
      /^(?!.*\b(?:is|was|were|been|be|got)(?: \w+)? <).*diagnos(?:e|es|ed|ing)> (?:the|an?|this|that|our|your|its|every|each|any|all|faults?|errors?|problems?|issues?|bugs?) /,
    ],
    [/<(?:my|our)\b[^>]*\b(?:scan|treatment|operation|doctor)> (?:of|in|from|at the)\b/],
    // "I hope Dr Lin is well again after her operation."
    [/\b(?:her|his|their) <?\w+>/, /\b(?:dr|mr|ms|mrs|prof|professor|your|colleague|you)\b/, /\bmy\b/],
  ],
  'L-LEGAL': [
    // "The post would have me support legal action against polluters": duties.
    [
      /(?:(?<!\b(?:other|another|new|next|present|current|second|my|their) )\b(?:post|role|job|position|work|placement|traineeship|duties)\b(?: (?:with you|there|at \w+|in your \w+))? (?:(?:would|will) (?:have|involve|require|mean|ask|put|let|include)|asks?|asked|requires?|means|meant|involves?|involved|includes?|included|(?:is|was|would be|would have been) to)\b(?![^<]*\b(?:because|since|after|my|our)\b)|\b(?:would|will) have (?:had )?me\b)[^<]*</,
    ],
    // "I read that the legal action over the valley's water has been settled": others' case, as news.
    [
      /\b(?:read|hear|heard|saw|see|seen|learn(?:ed|t)?|gather|told|news|glad|pleased|happy|relieved|follow(?:ed|ing)?)\b(?: \w+){0,6} (?:the|all|that|its|their|his|her|such|any|a|every)(?: \w+){0,2} <[^>]*\b(?:legal|lawsuit|court|suit|claim)/,
      /\b(?:settled|ended|dropped|won|lost|resolved|behind (?:you|them|it)|at last|finally|success\w*|closed|concluded|papers?|over (?:the|its|their)|about the|against the)\b/,
      /\bmy\b|\bagainst (?:you|your)\b|\b(?:offer|contract|signature|notice period)\b|\bi (?:will|would|shall|may|might|could|can)\b/,
    ],
    // "I felt no obligation to accept", "non-binding as our first chat was".
    [/^(?=[^>]*\bfelt\b)[^<]*<[^>]*oblig(?:at|ed)/],
    [/^(?=.*\b(?:chat|talk|conversation|meeting|visit|coffee|estimate|sketch)\b)[^<]*<[^>]*binding/],
    [/\b(?:duty|vow|promise) to (?:my|god|the)\b[^<]*<[^>]*binding/],
    // "My lawyer joke fell flat."
    [
      /<my (?:lawyer|solicitor|attorney)> (?!(?:who|and|or|about|on|over|to|in|at|of|that|if|when|before|after|for|by|as|can|may|could|should|must|did|does|do|is|was|will|would|has|had|have|also|already|tells?|told|\w+ed|\w+s|\w+ly|sent|wrote|read|thinks?|said|today|yesterday|first|again|then|this|there)\b)\w/,
    ],
    [/<[^>]*obligat.*\b(?:for|on)>? (?:you|your \w+|anyone|anybody|them|him|her|the \w+)>? /],
  ],
  'L-HOPE': [
    // "Hold no place for me."
    [/<[^>]*\bno\b/],
    // "Can I come back with my class in June?": for something else than the post.
    [
      /<[^>]*\bcome back\b[^>]*> \S/,
      null,
      /\b(?:if|should|in case|fail\w*|later|to (?:you|this|it|the (?:offer|role|job|post|position|company|team))|instead|work\w*|again|some day|one day|after all)\b/,
    ],
    [
      /\bcome back>? for (?:my|an?|the|that|another|some|more) (?!(?:\w+ )?(?:job|post|role|position|offer|place|interview|chance)\b)/,
    ],
    [
      /(?:\b(?:you|they) (?:were|have been|had been)(?: \w+)? (?:kind|good|generous|patient|willing|ready)(?: enough)? to\b|\b(?:was|is) (?:\w+ )?(?:kind|good|generous|nice) of (?:you|\w+) to\b|\b(?:thanks|thank you|grateful|appreciate\w*)(?: \w+){0,3} (?:for|that|your)\b)[^<]*</,
    ],
  ],
  'L-PROMISE': [
    [/<[^>]*\b(?:(?:will|shall|would|can)(?: [a-z]+)? (?:not|never)|won['’]t)\b/],
    // "I cannot say whether I will apply again."
    [/\b(?:say|know|tell|promise|see|predict|sure|clear|decided)\b[^<]*\b(?:whether|if|when)(?: i)? </],
  ],
  'L-BLAME': [
    // "You should have got the courier by Tuesday."
    [/<you should(?: have|['’]ve)>? (?:got|gotten|received|had)>? (?:the|my|your|it|an?|this)\b/],
    // "Even if you had told me, my answer would have been the same."
    [/</, /\beven if\b.*(?:\b(?:same|not|still|no)\b|n['’]t\b)/],
    // "If only I had known my own mind sooner."
    [/^(?![^>]*\byou (?:should|ought|fail|could))[^<]*<.*\b(?:my own|my mind|myself)\b/],
  ],
  'L-LEVER': [
    [/</, /^(?=.*\beven if\b).*(?:\b(?:not|never|still|nothing|no)\b|n['’]t\b)/],
    // "I would reconsider the seating": of anything but the offer.
    [
      /\b(?:reconsider|rethink|revisit)(?:ing)?>? (?:the|your|my|a) (?!(?:\w+ )?(?:offer|job|post|role|position)|decision|answer|position|role|post|job|matter|move|question|salary|whole|idea|proposal|refusal|no\b)/,
    ],
  ],
  'L-COMPANY': [
    // "The red flags along the pier", "they had hoisted red flags": of cloth.
    [
      /\bflags?> (?:along (?!the (?:way|process))|above|over|beside|across|outside|around|between|on the (?!(?:interview|process|contract|offer|company|call|side|team|way))|at the (?!(?:interview|start|office|company|end))|by the|near the|in the wind|(?:was|were|is|are) (?:up|out|flying|fluttering|hoisted|lowered|raised|hung|down|planted)|fl(?:y|ew|ies|uttered|apped)|marked?|warn\w* (?:swimmers|bathers|drivers|walkers|visitors|boats))\b/,
    ],
    [
      /\b(?:hoist\w*|flew|flying|fl(?:y|ies)|wav(?:ed|es|ing)|plant(?:ed|s|ing)|lower(?:ed|s|ing)|hung|hang\w*|carr(?:y|ied|ies|ying)|sew\w*|stitch\w*|paint\w*|with (?:his|her|their|its)|under)(?: \w+){0,2} <[^<]*flags?>/,
    ],
    // "I felt clueless in front of the loom."
    [
      /^(?:and |but |so )?i (?:\w+ )?(?:felt|feel|looked|seemed|sounded)(?: \w+ly| so| too| a bit| rather| quite)* <\w+(?<!ed)>/,
    ],
  ],
  'L-PERSON': [
    // "You teach people how to deal with intimidating ones."
    [/\b(?:deal|deals|dealing|cope|copes|coping|handle|handles|handling)(?: with)? </],
    // "I felt clueless in front of the loom."
    [
      /^(?:and |but |so )?i (?:\w+ )?(?:felt|feel|looked|seemed|sounded)(?: \w+ly| so| too| a bit| rather| quite)* <\w+(?<!ed)>/,
    ],
  ],
  'L-COMPLAINT': [
    // "The post would have me support legal action against polluters": duties.
    [
      /(?:(?<!\b(?:other|another|new|next|present|current|second|my|their) )\b(?:post|role|job|position|work|placement|traineeship|duties)\b(?: (?:with you|there|at \w+|in your \w+))? (?:(?:would|will) (?:have|involve|require|mean|ask|put|let|include)|asks?|asked|requires?|means|meant|involves?|involved|includes?|included|(?:is|was|would be|would have been) to)\b(?![^<]*\b(?:because|since|after|my|our)\b)|\b(?:would|will) have (?:had )?me\b)[^<]*</,
    ],
    [/> (?:laws?|training|polic|courses?|cases?|campaign|thesis|lectures?|acts?|reports?|look|expression|face)\b/],
    // "A colleague who was discriminated against": told of a third person.
    [
      /(?:\bif (?:one|anyone|anybody|someone|somebody|people|you)(?: \w+)? (?:is|are|gets?|feels?|should be)(?: \w+)?|\b(?:colleagues?|friends?|people|workers?|women|men|someone|teachers?|characters?|tenants?|clients?|patients?|children|sailors?|students?) (?:who|that)(?: \w+)? (?:is|are|was|were|been|get|got|felt|feel)(?: \w+)?) </,
    ],
  ],
  'L-LOWBALL': [
    // "Our rent is below market", "you sell below market", "at below-market rents".
    [
      /^(?:my|our|his|her|their) (?!(?:\w+ )?(?:salary|pay|offer|package|base|wage|wages|rate|worth|terms)\b)\w+ (?:is|was|are|were) <[^>]*\b(?:below|under)\b/,
    ],
    [/\b(?:sell|sold|buy|bought|let|rent|rented|lease|trade|charge|price)s?(?: \w+){0,3} <[^>]*\b(?:below|under)\b/],
    [/> (?:rents?|prices?|fares?|housing|interest|cost)\b/],
  ],
};

/** "You asked if I had felt bullied; I had not." */
const ASKED: readonly Row[] = [
  [
    /(?:\b(?:you|he|she|they|mr \w+|ms \w+|your \w+|people|friends|my \w+)(?: (?:kindly|once|even|also|rightly|did|have|had|may|might|will))? (?:ask|asks|asked|wonder|wondered|wanted to know|inquired|enquired)(?: me| us| yourselves?)? (?:if|whether)\b)[^<]*</,
    null,
    /[;,:.] (?:and |but |well |in truth )?(?:yes\b|(?:i|he|she|they|it|we|you|there) (?:was|were|did|had|am|is|are|do|have|would|could|might|will)\b(?! (?:not|never)|n['’]t))/,
  ],
];

/** What goes for everything that blames. */
const BLAMELESS: readonly Row[] = [
  // "What others call chaotic I call alive."
  [
    /\b(?:others|some|some people|people|they|many|you)(?: (?:might|may|would|could|will))? call(?: it| this)?(?: an?)? </,
    /\bi (?:call|like|liked|love|loved|found|prefer|enjoy\w*)\b/,
  ],
  // "I had feared a chaotic office and found a calm one."
  [
    /\b(?:feared|dreaded|expected|expecting|imagined|pictured|braced (?:myself )?for|(?:prepared|ready|braced) for|worried about|afraid of)(?: (?!found|met|got|saw|was|were|and|but)\w+){0,5} </,
    /\b(?:but|and|yet|instead|only to) (?:i |we |what i )?(?:\w+ )?(?:found|met|got|saw|was|were|is|there)\b|[,;] (?:and |but )?(?:yours?|what i found|it was|there was|i found|i met|nothing|none|nobody|you were)\b|\bof (?:that|the) (?:kind|sort)\b/,
  ],
  // "As a bouncer I have met rude people", "an unprofessional agency once sent me to the wrong city".
  [
    /^(?![^>]*\b(?:you|yours?|he|she|his|her|they|their|mr|mrs|ms|dr|this|that|the (?:manager|interview\w*|panel|team|office|process|company|firm|recruiter|offer|director|lab|place|post|role))\b)(?![^>]*> (?:\S+ ){0,2}\b(?:you|yours?|he|she|his|her|they|their|mr|mrs|ms|dr|this|that|the (?:manager|interview\w*|panel|team|office|process|company|firm|recruiter|offer|director|lab|place|post|role))\b)/,
    /\bas an? (?!result|matter|rule|whole|candidate|applicant|woman|man|mother|father|parent|person|foreigner|guest|visitor|first|favour|sign)(?:\w+ ){1,3}?,? ?i\b|\bi used to\b|\bin my (?:time|day|days|career|trade|line|former|previous|old|last|first|years)\b|\b(?:is|was) (?:exactly |just )?what i (?:did|do|used to|love|like|enjoy)\b|\bi (?:have |had )?(?:spent|worked|served|sailed|nursed|taught)\b.{0,24}\b(?:years|months|decades|winters|summers|seasons)\b|\b(?:years|decades) (?:of|in|on|with|as|among)\b|\bonce (?:\w{2,}ed|sent|told|had|gave|made|kept|took|got|lost|left|wrote|met|saw|said)\b|\b(?:years|decades) ago\b|\bas a (?:child|boy|girl|student|trainee|young)\b/,
  ],
  // "Please do not read this as doubt."
  [
    /\bnot (?:to be )?(?:take|taken|read|see|seen|mean|meant|understand|understood|regard|regarded)(?: (?:this|it|that|my \w+|these))?(?: \w+){0,2}? (?:as|for)\b[^<]*</,
  ],
  [/\b(?:nobody|no one|none of (?:you|them)) (?:could|would|can|will|ever|has|had)(?: \w+){0,6} </],
  // "You asked whether anyone had been rude; nobody had", "yours is the very opposite".
  [
    /</,
    /[;,:] (?:and |but )?(?:nobody|no one|none|nothing|neither) (?:had|was|were|did|is|could)\b|\byours? (?:\w+ ){0,4}(?:opposite|contrary|reverse|exception|different)\b|, (?:and|but) (?:i|it|they|he|she|you) (?:did|was|were|do|is|had) not\b[ .!]*$|, not (?:of|in|at|with|by) yours?\b|[;,:] (?:quite )?(?:on )?the (?:very )?(?:contrary|opposite)\b|[,;] (?:and |but |while |whereas )?yours? (?:\w+ ){0,2}?(?:is|was|are|were|has|have|does|do) (?!not\b)/,
  ],
  // "It felt rude to leave so early."
  [
    /\bit (?:is|was|felt|feels|seems?|seemed|sounds|would be|would seem|might be)(?: (?:a|bit|little|so|too|quite|rather|almost|very))* <[^>]*> to (?!.*\b(?:me|my|us|offer|pay|propose|such|sum)\b)\w/,
  ],
  // "You might think me ungrateful."
  [
    /\b(?:think|thinks|thought|find|call|consider|believe|judge) (?:me|myself)(?: to be| as| \w+ly| very| too| quite| rather)* </,
  ],
  // "It would be an insult to your team to do this job half-heartedly."
  [/\b(?:it|that|this) (?:would|might|could) <be\b[^>]*> to (?:you|your|him|her|the|them)\b/],
  // "A low salary was never my worry", "a poor offer it was not"; of roads and roofs.
  [/> (?:\w+ )?(?:is|was|were|are) (?:never|not) (?:my|a|an|the|what)\b|>.*\b(?:it|they|this) (?:is|was|were) not $/],
  [
    /> (?:of an? |on the |at the |over the |along the |above the )(?:commute|journey|road|trip|week|day|storm|drive|ride|walk|pier|beach|boat|shore|roof|course|track|field|slope|harbou?r)\b/,
  ],
  // "You deserve better than a late answer."
  [/\byou(?:r \w+)? <(?:deserv|worth)/],
  // "Unlike the chaotic agency I once used."
  [/\b(?:unlike|in contrast (?:to|with)|as opposed to|compared (?:to|with))\b(?![^<]*\byou)[^<]*</],
];

/** Rude customers are no fault of the house; a house may well be chaotic to them. */
const OF_OUTSIDERS: readonly Row[] = [
  [
    /> (?:passengers?|customers?|patients?|guests?|tourists?|neighbou?rs?|children|pupils|clients|callers|travellers|strangers?)\b/,
  ],
  [
    />.*\b(?:from|by) (?:an?|the|other) (?:passengers?|customers?|patients?|guests?|tourists?|neighbou?rs?|strangers?)\b/,
  ],
  [
    /^(?:and |but |so )?(?:an?|the|one|another|some|two) (?:\w+ )?(?:passengers?|customers?|patients?|guests?|tourists?|neighbou?rs?|clients|callers?|travellers?|strangers?|visitors?|diners?|spectators?|readers?)\b[^<]*</,
  ],
];

const BLAMES: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-BLAME', 'L-COMPLAINT'];

/**
 * Does the place look as one of the rows says?
 * @param mine what a clause of the writer's own looks like, up to the end of the phrase
 */
export function stands({ before, hit, after, whole }: Place, rows: readonly Row[] = [], mine?: RegExp): boolean {
  const clause = `${`${before} <${hit}> ${after}`.trim()} `;
  return rows.some(
    ([says, sentence, unless, own]) =>
      says.test(clause) &&
      (sentence?.test(whole) ?? true) &&
      !unless?.test(whole) &&
      !(own && !mine?.test(`${before} ${hit}`.trim())),
  );
}

/** @param place of a hit of the rule */
export const isQuiet = (id: WordingRule, place: Place): boolean =>
  stands(place, ASKED) ||
  stands(place, QUIET[id]) ||
  (BLAMES.includes(id) && (stands(place, BLAMELESS) || (id !== 'L-COMPANY' && stands(place, OF_OUTSIDERS))));
