import type { PageTexts } from '../en/page.ts';

/** 邮箱页面里出现的文字：提示条、按钮、面板。 */
export const page: PageTexts = {
  product: '体面婉拒',
  bannerLabel: '这封邮件里有录用通知',
  isOffer: '录用通知',
  isSigned: '您已接受的录用',
  isReminder: '录用答复提醒',
  isScam: '这份“录用”很像骗局',
  scamAdvice: '请不要拨打邮件里的电话，也不要付款或提供证件。请自己查到该公司的电话再核实。',
  replyBy: (date) => `请于 ${date} 前答复`,
  replyByUnsure: (date) => `可能要在 ${date} 前答复`,
  replyByUnsureTitle: (words) => `邮件原文是“${words}”，日期请您自己核对。`,
  decline: '体面婉拒',
  guidance: '查看建议',
  why: '判断依据',
  whyTitle: '邮件原文',
  notAnOffer: '不是录用',
  dismissed: '已记下：这不是录用通知。',
  undo: '撤销',
  openToolbar: '请点击工具栏上的“体面婉拒”图标查看完整建议。',
  updated: '“体面婉拒”已更新。方便时请刷新页面，您的草稿不会受影响。',
  inserted: '已插入。请再读一遍，由您自己点发送。',
  buttonFine: '已检查，没有问题',
  buttonFindings: (n) => `有 ${n} 处需要看一下`,
};
