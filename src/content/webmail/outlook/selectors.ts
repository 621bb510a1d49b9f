import { EDITABLE, findOne, isBefore, type Part } from '../../dom/anchors.ts';

/**
 * All knowledge of Outlook's markup. Ids with a meaning, `data-app-section`, `data-testid` and roles do not change with
 * the language; class tokens were replaced four times in four years and are used as a last resort only. "Seen" names
 * projects of the field guide (Briskine BRI, Mailvelope MV, BE, gabeosx GO, brainstead BS, gmailify GM, Trocker TR).
 */

/** Reading pane. Seen: GM, MV, GO, extension tests 2025–2026; `#app` may carry aria-hidden (office-js 5450). */
export const PANE: Part = [
  '[role="main"]',
  '[data-app-section="MailReadCompose"]',
  '#ReadingPaneContainerId',
  '#ConversationReadingPaneContainer',
];

/** What scrolls in the pane; the banner goes to its end. Seen: GM, extension tests that record live findings. */
export const CONVERSATION = [
  '[data-app-section="ConversationContainer"]',
  '#ConversationReadingPaneContainer',
  '#ReadingPaneContainerId',
  '[role="main"]',
] as const;

/** Heading of the conversation. Seen: BS, GM, BE; `title` or text. */
export const HEADING: Part = [
  '[id^="CONV_"][id$="_SUBJECT"]',
  '[id$="_SUBJECT"][role="heading"]',
  '[role="heading"][title][aria-level]',
  '[role="heading"][title]',
];

/** Body of a message, two live variants: role on the same node or on its parent. Seen: A, every project since 2021. */
export const BODY: Part = ['[id^="UniqueMessageBody"]', '[role="document"]', '.allowTextSelection', '[class^="rps_"]'];

/** Places that hold no received message, whatever they look like: editors, drafts, lists. */
export const NO_MESSAGE = `${EDITABLE}, [id^="docking_InitVisiblePart"], [role="listbox"]`;

/** Card of an expanded message, nearest first. Seen: MV, BS, GO. */
export const CARD = ['[aria-expanded="true"]', '.wide-content-host'] as const;
/** What stands in a card's header, to know the card when nothing else does. */
export const CARD_MARK =
  '[id^="MSG_"][id$="_FROM"], [data-testid="RecipientWell"], [data-testid="SentReceivedSavedTime"]';

/** Sender in a card. Seen: BS, GM, BRI; label "From: Name<address>" in any language MV, GO. */
export const SENDER: Part = [
  '[id^="MSG_"][id$="_FROM"]',
  '[data-lpc-hover-target-id]',
  '.lpc-hoverTarget',
  '[role="region"] [aria-label]',
  '[role="heading"] [aria-label]',
  '.OZZZK',
];

/** Date in a card, in the person's format. Seen: GM, BE, BS and six others. */
export const DATE: Part = ['[data-testid="SentReceivedSavedTime"]', '[id^="MSG_"][id$="_DATETIME"]'];

/** Quoted history in a body; ids of a sender's mail get `x_` once per hop. Seen: several parsers, raw mails. */
export const QUOTE =
  '[id$="divRplyFwdMsg"], [id$="appendonsend"], [id$="mail-editor-reference-message-container"], .x_gmail_quote, .gmail_quote, blockquote';
/** The rule above a reply's header block, for when its id is gone. */
export const QUOTE_RULE = 'hr[tabindex="-1"], hr[style*="98%"]';
/** First label of a quoted message's header block. */
export const QUOTE_LABEL = 'div > b:first-child, font > b:first-child, p > b:first-child';
export const SIGNATURE =
  '[id="Signature"], [id="x_Signature"], [id$="_Signature"], .x_gmail_signature, [id$="ms-outlook-mobile-signature"]';

/** The list's rows. Seen: BS, GM, GO and a 2026 suite; pickers use `role=option` too, without `data-convid`. */
export const SELECTED_ROW: Part = [
  '[role="option"][data-convid][aria-selected="true"]',
  '[data-convid][aria-selected="true"]',
];
export const THREAD_MARK: Part = ['[data-convid]'];

/** Mailbox of the window. Seen: MV (folder tree), BRI and SEM (account button). */
export const MAILBOX: Part = [
  '[id^="primaryMailboxRoot"]',
  '[role="treeitem"][aria-level="1"][title*="@"]',
  '[role="treeitem"][data-folder-name*="@"]',
];
export const ACCOUNT_BUTTON: Part = ['#O365_MainLink_Me', '#owa-me-control-container button'];

/** Reply control by its icon's name. Seen: MV. */
export const REPLY: Part = [
  '[data-icon-name="ArrowReplyRegular"]',
  '[data-icon-name^="ArrowReply"]:not([data-icon-name*="All"])',
  '[data-icon-name^="Reply"]:not([data-icon-name*="All"])',
  {
    // The row below a body reads reply, (reply all,) forward in every language. Seen: GO, BS.
    name: 'first control of the row below the body',
    find: (scope) => {
      const rows = [...scope.querySelectorAll('[role="toolbar"], [aria-label]')].filter((row) => {
        const controls = row.querySelectorAll('button');
        const body = findOne(BODY, scope);
        return body && isBefore(body, row) && !body.contains(row) && controls.length >= 2 && controls.length <= 3;
      });
      return [...(rows[0]?.querySelectorAll('button') ?? [])].slice(0, 1);
    },
  },
];

/** The editor. Seen: BRI, RTL, BE. */
export const EDITOR: Part = [
  `${EDITABLE}[role="textbox"][aria-multiline="true"]`,
  `${EDITABLE}[aria-multiline="true"]`,
  `[id^="editorParent_"] ${EDITABLE}`,
  `[id^="docking_DockingTriggerPart_"] ${EDITABLE}`,
];
/** Plain-text drafts may have a text area instead. Inference of the guide. */
export const PLAIN_EDITOR: Part = [
  '[id^="editorParent_"] textarea',
  '[id^="docking_DockingTriggerPart_"] textarea',
  'textarea[aria-multiline]',
];

/** Root of a composer: docked, popped out. Seen: BRI since 2022; Form_Content also in the calendar, hence the editor. */
export const COMPOSER = ['[id^="docking_InitVisiblePart"]', '[data-app-section="Form_Content"]'] as const;

/** Send and Discard: one of them makes a region a composer. Seen: BRI, BE and many suites 2022–2026. */
export const SEND: Part = [
  '[data-testid="ComposeSendButton"]',
  'button[id^="splitButton-"][id$="__primaryActionButton"]',
  'button[title*="Enter"]',
  '[data-icon-name="SendRegular"]',
];
export const DISCARD: Part = ['#discardCompose', '[data-icon-name="DeleteRegular"]'];
export const COMPOSER_MARK =
  '[data-testid="ComposeSendButton"], button[id^="splitButton-"][id$="__primaryActionButton"], #discardCompose';

/** Fields. Seen: BRI (later version); the middle of the id is the draft. */
export const SUBJECT_FIELD: Part = [
  'input[id^="MSG_"][id$="_SUBJECT"]',
  '[id^="MSG_"][id$="_SUBJECT"] input',
  'input[maxlength="255"]',
];
export const recipients = (field: 'TO' | 'CC'): Part => [
  `[id^="MSG_"][id$="_${field}"]`,
  // The only other editable regions in the root, in this order (BRI, October 2025 to March 2026).
  { name: 'editable well', find: (root) => wells(root).slice(field === 'TO' ? 0 : 1, field === 'TO' ? 1 : 2) },
];
const wells = (root: ParentNode): Element[] => [...root.querySelectorAll(`${EDITABLE}:not([aria-multiline])`)];
export const PILL: Part = [
  '[data-lpc-hover-target-id]',
  '[data-selection-index]',
  '.lpc-hoverTarget',
  '[contenteditable="false"]',
];
export const DRAFT_FIELD: Part = ['[id^="MSG_"][id$="_SUBJECT"]', '[id^="MSG_"][id$="_TO"]'];

/** Every part, for the diagnosis and for the test that knocks out each way in turn. */
export const PARTS: Record<string, Part> = {
  pane: PANE,
  conversation: CONVERSATION,
  heading: HEADING,
  body: BODY,
  card: CARD,
  sender: SENDER,
  date: DATE,
  selectedRow: SELECTED_ROW,
  threadMark: THREAD_MARK,
  mailbox: MAILBOX,
  accountButton: ACCOUNT_BUTTON,
  reply: REPLY,
  editor: EDITOR,
  plainEditor: PLAIN_EDITOR,
  composer: COMPOSER,
  send: SEND,
  discard: DISCARD,
  subjectField: SUBJECT_FIELD,
  draftField: DRAFT_FIELD,
  pill: PILL,
};
