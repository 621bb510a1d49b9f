import type { DraftTexts, ReasonTexts, Ways } from '../../domain/drafts/texts.ts';

/** Four shapes for a reason the person put in their own words: a fragment or a whole sentence may follow the colon. */
const own = (deciding: string, comes: string, reason: string, settled: string): Ways => [
  `The deciding factor is ${deciding}: {detail}.`,
  `It comes down to ${comes}: {detail}.`,
  `My reason is ${reason}: {detail}.`,
  `What settled it for me was ${settled}: {detail}.`,
];

const apart = (topic: string, plain: Ways): ReasonTexts => ({ topic, plain, detail: null });

/** How each reason of GUIDANCE §4 is voiced: about the person's own needs, never about the other side. */
export const reasons: DraftTexts['reasons'] = {
  'R-HOURS': {
    topic: 'the working hours',
    plain: [
      'The deciding factor is the hours: I need a steadier schedule at this point in my life.',
      'It comes down to working time, because I need a week that I can plan around.',
      'My reason is a practical one: I am looking for shorter, more regular hours.',
      'What settled it for me was the schedule, as regular hours matter a great deal to me right now.',
    ],
    detail: own('the hours', 'working time', 'the schedule', 'the working hours'),
  },
  'R-LOC': {
    topic: 'the location and the travel',
    plain: [
      'The deciding factor is the location: I need to work closer to home.',
      'It comes down to distance, because the journey would take up too much of my day.',
      'My reason is a practical one: I need a workplace that is easier for me to reach.',
      'What settled it for me was the travel, which I could not keep up in the long run.',
    ],
    detail: own('the journey to work', 'distance', 'the location', 'the travel'),
  },
  'R-FIT': {
    topic: 'the direction of the work',
    plain: [
      'The deciding factor is the content of the work: I want to build on a different set of skills.',
      'It comes down to direction, because I would like to go deeper into another field.',
      'My reason is about the work itself: I am heading towards a different kind of task.',
      'What settled it for me was where I want my work to take me over the next few years.',
    ],
    detail: own('the content of the work', 'the direction I want to take', 'about the work itself', 'the kind of work'),
  },
  'R-PAY': {
    topic: 'the salary',
    plain: [
      'The deciding factor is the salary, which I weighed carefully against my plans.',
      'It comes down to pay, which I have to take into account at this stage.',
      'My reason is the salary, seen next to what I need to plan for.',
      'What settled it for me was pay, after I had weighed everything else.',
    ],
    detail: own('the salary', 'pay', 'the salary', 'pay'),
  },
  'R-STAB': {
    topic: 'stability',
    plain: [
      'The deciding factor is stability: I need a settled setting for the next few years.',
      'It comes down to stability, which matters more to me right now than anything else.',
      'My reason is that I am looking for something steady at this stage.',
      'What settled it for me was the wish for a steadier setting.',
    ],
    detail: own('stability', 'stability', 'that I need a steady setting', 'the wish for something steady'),
  },
  'R-PROMO': {
    topic: 'the next step in my career',
    plain: [
      'The deciding factor is the next step in my career, which I hope to take soon.',
      'It comes down to career development, because I am aiming for more responsibility.',
      'My reason is about the path ahead: I am working towards a particular next step.',
      'What settled it for me was the chance to take on more responsibility in the near future.',
    ],
    detail: own('my next career step', 'career development', 'about the path ahead', 'the step I am aiming for'),
  },
  'R-FAMILY': apart('a personal matter', [
    'A family matter has come up that has to take priority.',
    'The reason is a family matter, and it leaves me no other choice.',
    'My family needs me to put them first at the moment.',
    'This is because of a family matter, which has to come first.',
  ]),
  'R-HEALTH': apart('a personal matter', [
    'I am making this decision for personal health reasons.',
    'The reason is my health, and I hope you will understand if I leave it at that.',
    'For personal health reasons I am not able to take this on.',
    'This comes down to personal health reasons.',
  ]),
  'R-STAY': {
    topic: 'what I would be leaving behind',
    plain: [
      'I have chosen to stay with my present employer and to grow there.',
      'My reason is that I want to stay where I am and take on more there.',
      'All in all, I would rather remain in my present job, where I still want to develop.',
      'It comes down to my present work, which I have chosen to continue.',
    ],
    detail: [
      'I have chosen to stay with my present employer: {detail}.',
      'My reason is that I want to stay where I am: {detail}.',
      'All in all, I would rather remain in my present job: {detail}.',
      'It comes down to my present work, which I have chosen to continue: {detail}.',
    ],
  },
  'R-OTHER': {
    topic: 'how it compares with another offer',
    plain: [
      'I have accepted another position that is closer to what I am looking for.',
      'My reason is another offer, which I have chosen because it matches my plans more closely.',
      'Another role comes nearer to the direction I want to take, and I have accepted it.',
      'I have decided in favour of another offer that lies closer to my plans.',
    ],
    detail: [
      'I have accepted another position, and one point decided it: {detail}.',
      'My reason is another offer that matches my plans more closely: {detail}.',
      'Another role comes nearer to what I am looking for, and I have accepted it: {detail}.',
      'I have decided in favour of another offer, mainly for one reason: {detail}.',
    ],
  },
  'R-CULT': {
    topic: 'the way of working',
    plain: [
      'The deciding factor is working style: I know the setting in which I do my best work.',
      'It comes down to how I work best, which I had to take seriously.',
      'My reason is my own way of working, which calls for a different setting.',
      'What settled it for me was the question of how and where I work best.',
    ],
    detail: own('working style', 'how I work best', 'my own way of working', 'how I do my best work'),
  },
  'R-VISA': apart('the work permit', [
    'The permit route does not work out for me.',
    'My reason is the work permit, which cannot be arranged in a workable way.',
    'It comes down to the work permit, which I have not been able to settle.',
    'What settled it was the question of the permit, which I could not resolve.',
  ]),
  'R-RELOC': {
    topic: 'the move',
    plain: [
      'The deciding factor is the move: I am not able to relocate.',
      'It comes down to the relocation, which is not possible for me at this point.',
      'My reason is a practical one: I cannot move for now.',
      'What settled it for me was the relocation, which I am unable to make.',
    ],
    detail: own('the move', 'the relocation', 'that I cannot relocate', 'the move'),
  },
  'R-TIME': {
    topic: 'the timing',
    plain: [
      'The deciding factor is timing: it clashes with commitments that I cannot move.',
      'It comes down to timing, because I have commitments that I cannot shift.',
      'My reason is the timing, which I could not bring together with my other commitments.',
      'What settled it for me was the timing.',
    ],
    detail: own('timing', 'timing', 'a clash of dates', 'the timing'),
  },
  'R-STUDY': {
    topic: 'my studies',
    plain: [
      'The deciding factor is my studies, which I have chosen to put first.',
      'It comes down to my studies, which will need my full attention.',
      'My reason is that I have decided to study.',
      'What settled it for me was the decision to concentrate on my studies.',
    ],
    detail: own('my studies', 'my studies', 'that I have decided to study', 'the decision to study'),
  },
  'R-CHANGED': {
    topic: 'the terms as they now stand',
    plain: [
      'The deciding factor is that the offer differs from what we had discussed.',
      'It comes down to the terms, which are different from those we had talked about.',
      'My reason is a difference between the offer and our earlier conversations.',
      'What settled it for me was a change from what we had discussed.',
    ],
    detail: own(
      'a change from what we had discussed',
      'one point that differs from our conversations',
      'a difference from what we had discussed',
      'a change from our earlier conversations',
    ),
  },
  'R-SKILL': {
    topic: 'the skills that the job calls for',
    plain: [
      'The deciding factor is skills: I believe that someone else would serve you better in this job.',
      'It comes down to skills, because the job calls for strengths that differ from mine.',
      'My reason is that another person would be a stronger match for what you need.',
      'What settled it for me was the match with my skills, which lie elsewhere.',
    ],
    detail: own('the match with my skills', 'skills', 'the skills that the job calls for', 'the match with my skills'),
  },
  'R-PRIVATE': apart('a personal matter', [
    'I would like to keep my reasons to myself, and I hope you will understand.',
    'I hope you will understand if I keep the reasons private.',
    'My reasons are private, and I would prefer to leave them so.',
    'I hope it is all right if I do not go into the reasons.',
  ]),
};
