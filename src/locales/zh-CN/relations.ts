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
  notification: {
    title: (company) => `该联系${company}了`,
    message: (note, late) => [note, late ? `原定日期：${late}。` : ''].filter(Boolean).join(' '),
  },
  restored: (count) => `这台电脑上的记录曾经损坏，已从第二份副本恢复 ${count} 家公司。`,
  missing: (names, more) =>
    `以下内容未能恢复：${[...names, ...(more > 0 ? [`另有 ${more} 家，名称已丢失`] : [])].join('、')}。如有备份文件，可在“备份”中导入。`,
  full: '磁盘空间不足：刚才的改动没有保存，之前保存的内容完好。请先导出备份，腾出空间后再试。',
  broken: '这台电脑上的记录无法打开。现在看到的来自第二份副本，不能修改。请立即导出备份。',
  mirror: '这台电脑上无法写入第二份副本。记录本身完好，请导出备份。',
  newer: '这些记录由更新版本的扩展写入。当前版本只显示、不改动。请更新扩展，或导出备份。',
};
