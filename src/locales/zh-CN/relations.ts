import type { RelationTexts } from '../en/relations.ts';

/** 重新联系时的开场白。 */
export const relations: RelationTexts = {
  openingLine: {
    keepInTouch: (person, company) =>
      `${person || '您'}好，上次婉拒贵公司的机会之后，一直记得您的关照。${company}最近一切都好吗？`,
    deadline: (_person, company) => `${company}在等您的答复。请在截止日前先打电话，再发邮件确认。`,
    callBack: (person) => `${person || '您'}好，我来回您的电话，想说一下录用的事。现在方便说两分钟吗？`,
    thankYou: (person) => `${person || '您'}好，再次感谢您抽出的时间，也谢谢您体谅我的决定。`,
  },
  restored: (count) => `这台电脑上的记录曾经损坏，已从第二份副本恢复 ${count} 家公司。`,
};
