import type { Part } from '../../dom/anchors.ts';

/**
 * All knowledge of Roundcube's markup, seen in 1.6.5 with the skins Elastic, Larry and Classic. Form field names and
 * ids that its own scripts rely on come first, then classes that all skins share, structure last.
 */

/** Frames of the page's own: the preview pane, and the editor's. */
export const PREVIEW_FRAME: Part = [
  'iframe#messagecontframe',
  'iframe[name="messagecontframe"]',
  'iframe[src*="_action=preview"]',
];
export const EDITOR_FRAME: Part = ['iframe[id$="_ifr"]', '.tox-edit-area iframe', '.mce-edit-area iframe'];

/** Body of a message. */
export const BODY: Part = [
  '#messagebody',
  '[aria-labelledby="aria-label-messagebody"]',
  '.message-htmlpart, .message-part',
];
/** Whatever stands in one of these was written by a sender. */
export const ANY_BODY = '#messagebody, .message-htmlpart, .message-part';
/** Pictures shown below a text, with their names. */
export const ATTACHED = '.image-attachment, .image-filename';
export const QUOTE = 'blockquote';
export const SIGNATURE = '.sig';

/** Subject above a body; in the heading of Elastic and Larry it has a label and a link beside it. */
export const SUBJECT: Part = ['h1.subject, h2.subject, h3.subject', '.header.subject', '.subject'];
/** What stands beside the subject in its heading. */
export const BESIDE_SUBJECT = '.voice, a, .flag-icon';

/** Sender above a body: the first contact, except where a row says From. */
export const SENDER: Part = [
  '.header.from .rcmContactAddress',
  '.header-summary .rcmContactAddress',
  '.rcmContactAddress',
  'a[href^="mailto:"][title*="@"]',
];
export const DATE: Part = ['.header.date', '.header-summary .text-nowrap', '.header-summary > span > span:last-child'];

/** What scrolls around a message; the banner goes to its end. */
export const CONVERSATION = ['[role="main"]', '#messagecontent', '#messageframe', '#message-content'] as const;

/** Mailbox of the window; Elastic does not say. */
export const ACCOUNT: Part = ['.topright .username', '#topline .username', '.username'];

/** The text of a draft, whatever editor is on top of it. */
export const PLAIN_EDITOR: Part = ['textarea[name="_message"]', '#composebody', '#compose-body'];
export const COMPOSER = ['#compose-content', 'form[name="form"]', 'form'] as const;
export const SUBJECT_FIELD: Part = ['input[name="_subject"]', '#compose-subject'];
export const DRAFT_ID: Part = ['input[name="_id"]'];
export const recipients = (field: 'to' | 'cc'): Part => [`textarea[name="_${field}"]`, `#_${field}`];

/** In the editor: what Roundcube puts there of the mail that is answered or passed on, and the signature. */
export const DRAFT_QUOTE: Part = ['#reply-intro, blockquote, [id^="forwardbody"]', 'blockquote'];
export const DRAFT_SIGNATURE: Part = ['#_rc_sig', '[id$="rc_sig"]'];

/** Send; there is a hidden twin for narrow windows. */
export const SEND: Part = ['button.send', 'input.mainaction', '[onclick*="command(\'send\'"]'];
/** Row of options above the editor of Larry. */
export const OPTIONS_ROW: Part = ['#composeoptions', '.formbuttons'];

/** A page that asks who one is: nothing of ours belongs there. */
export const LOGIN: Part = ['#login-form', 'form[name="login-form"]', 'input[name="_pass"]'];
/** What only this webmail has in a page, whatever its address says. */
export const MARK: Part = ['#messagelist', '#messagebody', 'textarea[name="_message"]'];

/** Every part, for the diagnosis and for the test that knocks out each way in turn. */
export const PARTS: Record<string, Part> = {
  previewFrame: PREVIEW_FRAME,
  editorFrame: EDITOR_FRAME,
  body: BODY,
  subject: SUBJECT,
  sender: SENDER,
  date: DATE,
  account: ACCOUNT,
  plainEditor: PLAIN_EDITOR,
  composer: COMPOSER,
  subjectField: SUBJECT_FIELD,
  draftId: DRAFT_ID,
  send: SEND,
  optionsRow: OPTIONS_ROW,
  login: LOGIN,
};
