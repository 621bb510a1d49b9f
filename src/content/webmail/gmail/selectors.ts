import { EDITABLE, type Part } from '../../dom/anchors.ts';

/**
 * All knowledge of Gmail's markup. Each part has two or more independent ways, tried in order; data attributes, form
 * field names and roles first, class tokens second, structure last. "Seen" names projects and dumps of the field guide
 * (InboxSDK SDK, FlowCrypt FC, gmail.js GJS, Briskine BR, Mailvelope MV, saved markup D-…) and the time.
 */

/** The view now shown. Seen: SDK, all projects, 2014–2026; views that were left stay in the page, hidden. */
export const VIEW: Part = ['[role="main"]', '.aeF > .nH > .nH', '.AO'];

/** Heading of the conversation. Seen: SDK `.ha h2`, GJS, D-H2 2026; perm id missing or "undefined" since 2025-11. */
export const HEADING: Part = [
  'h2[data-legacy-thread-id]',
  'h2[data-thread-perm-id]',
  '.ha h2',
  'h2.hP',
  // The same marks on another element; a list's row has its thread's id beside them.
  '[data-thread-perm-id]',
  '[data-legacy-thread-id]:not([data-thread-id])',
  '.hP',
  // Structure: the last heading above the first message.
  'h2[tabindex="-1"]',
  'h2',
];

/** Root of one message. Seen: data attributes since 2018 (SDK 9eb1a4d9), `.adn` since 2014 (SDK). */
export const MESSAGE_MARK = '[data-message-id], [data-legacy-message-id], .adn';
export const MESSAGE = ['[data-message-id]', '[data-legacy-message-id]', '.adn', '[role="listitem"]'] as const;

/** Ids of messages, as `rm` of a composer names them. */
export const MESSAGE_ID: Part = ['[data-message-id]'];

/** Body of a message. Seen: SDK, FC, GJS, MV since 2014; D-WRAP26. */
export const BODY = '.a3s';
export const ANY_BODY = '.a3s, .ii';

/** Sender in a message's header. Seen: SDK, FC, GJS, all dumps since 2016. */
export const SENDER: Part = [
  '.gE .gD[email]',
  'h3 [email]',
  '.gE [data-hovercard-id]',
  'h3 [data-hovercard-id]',
  '[email]',
  '[data-hovercard-id]',
  'img[jid]',
];

/** Date in a message's header, in the interface's language. Seen: SDK, GJS, all dumps. */
export const DATE: Part = ['.g3[title]', '.gH [title][alt]', '[role="gridcell"][title]', '.g3[alt]', '[title][alt]'];

/** Quoted history in a body. Seen: FC, EA; `gmail_quote_container` since 2025; `.adL` holds what Gmail folds. */
export const QUOTE = '.gmail_quote, .gmail_quote_container, blockquote, .adL, .gmail_extra';
/** Note below a message that was cut short, with the link to the whole. Seen: MV. */
export const CLIPPED = '.iX';
export const CLIPPED_LINK = 'a[href*="view=lg"]';
/** Signature in a body or an editor; survives sanitising. Seen: SDK, D-CB24, D-CB25. */
export const SIGNATURE = '.gmail_signature, [data-smartmail="gmail_signature"], .gmail_signature_prefix';

/** Account of the window. Seen: EA (link target, language independent), INB and IRH (label), MV, BR, FC (title). */
export const ACCOUNT: Part = [
  'a[href^="https://accounts.google.com/SignOutOptions"]',
  '[role="banner"] a[aria-label*="@"]',
  'header a[aria-label*="@"]',
];

/** Where a conversation stands; the banner goes to its end. Seen: SDK since 2022-10-21, GJS, IRH, GP. */
export const CONVERSATION = ['.a98', '.iY'] as const;

/** Reply control: bar below the messages, then a message's own button (two generations side by side since 2025-11). */
export const REPLY_BAR: Part = [
  '.amn .ams.bkH',
  '.ams.bkH',
  {
    // The bar reads (reply all,) reply, forward in every language: D-2017, D-2024, fixtures of 2026.
    name: 'last link but one of a row of links',
    find: (scope) =>
      [...scope.querySelectorAll('[role="link"]')].filter((link) => {
        const row = [...(link.parentElement?.children ?? [])].filter((one) => one.getAttribute('role') === 'link');
        return row.length >= 2 && row.length <= 3 && row.at(-2) === link;
      }),
  },
];
export const REPLY_BUTTON: Part = [
  '.acX .aaq',
  '.acX .DILLkc',
  '.aaq',
  '.DILLkc',
  'button.DILLkc',
  'td[rowspan="2"] [role="button"], td[rowspan="2"] button',
];

/** The editor of a composer. Seen: SDK `[g_editable=true]` since 2014, INB by role, D-2020, D-CB24, D-CB25. */
export const EDITOR: Part = [
  `${EDITABLE}[g_editable="true"]`,
  `${EDITABLE}[role="textbox"][aria-multiline="true"]`,
  `.Am.editable${EDITABLE}`,
  `${EDITABLE}[hidefocus]`,
];

/** What only a composer has: at least one must be in its root. Seen: SDK, GJS, D-2020. */
export const COMPOSER_MARK = 'input[name="composeid"], input[name="draft"], input[name="subjectbox"], input[name="rm"]';
/** Root of a composer. Seen: `.M9` SDK since 2014, BR; region AN and MT 2026; dialog only when docked or full screen. */
export const COMPOSER = ['.M9', '[role="region"][data-compose-id]'] as const;

export const DRAFT_ID: Part = ['input[name="draft"]', 'input[name="composeid"]', '[data-compose-id]'];
export const ANSWERS_MESSAGE: Part = ['input[name="rm"]'];
export const ANSWERS_THREAD: Part = ['input[name="lts"]', 'input[name="rt"]'];
export const SUBJECT_FIELD: Part = ['input[name="subjectbox"]', '.aoT', 'form input[type="text"][maxlength]'];
export const SUBJECT_HIDDEN: Part = ['input[name="subject"]'];

/** Icon of the response-type control; `Y1` is another menu with the same wrapper. Seen: SDK (mI), FC (all). */
export const KIND_ICONS = { reply: 'img.mL', replyAll: 'img.mK', forward: 'img.mI' } as const;

/** Recipient chips. Seen: SDK and GJS since 2021-10; summary line when folded FC, BR, GP. */
export const chips = (field: 'to' | 'cc'): Part => [
  `[name="${field}"] [role="option"][data-hovercard-id]`,
  `[name="${field}"] [data-hovercard-id]`,
  `[name="${field}"] [email]`,
];
export const FOLDED_RECIPIENTS: Part = ['.aoD.hl [email]', '.az9 [email]', 'form [email]'];

/** Cell with the Send button. Seen: SDK, GJS, D-2020, MT 2026-08. */
export const SEND_CELL: Part = ['tr.btC > td.gU.Up', 'td.Up', 'table[role="group"] tr > td:first-child'];
/** Row below the editor that outlives toolbar re-renders. Seen: MT 2026-07. */
export const BELOW_TOOLBAR: Part = ['.aDh'];
export const EDITOR_CELL: Part = ['td.Ap'];

/** Plain-text editor beside the rich one. Inference of the guide from D-2020. */
export const PLAIN_EDITOR: Part = ['textarea.Ak', 'textarea[itacorner]', 'td textarea[form="nosend"]'];

/** Every part, for the diagnosis and for the test that knocks out each way in turn. */
export const PARTS: Record<string, Part> = {
  view: VIEW,
  heading: HEADING,
  message: MESSAGE,
  body: ['.ii .a3s', '.a3s', '.ii'],
  sender: SENDER,
  date: DATE,
  account: ACCOUNT,
  conversation: CONVERSATION,
  replyBar: REPLY_BAR,
  replyButton: REPLY_BUTTON,
  editor: EDITOR,
  composer: COMPOSER,
  draftId: DRAFT_ID,
  answersMessage: ANSWERS_MESSAGE,
  answersThread: ANSWERS_THREAD,
  subjectField: SUBJECT_FIELD,
  subjectHidden: SUBJECT_HIDDEN,
  foldedRecipients: FOLDED_RECIPIENTS,
  sendCell: SEND_CELL,
  belowToolbar: BELOW_TOOLBAR,
  editorCell: EDITOR_CELL,
  plainEditor: PLAIN_EDITOR,
};
