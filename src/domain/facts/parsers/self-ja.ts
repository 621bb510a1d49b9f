import { Gated } from '../gate.ts';
import { type Letter, textGateOf } from '../letter.ts';

/** "青嵐信金の堀です", "雲取システム 人事部の伊集院と申します": a firm (empty where only an office is named) and whoever writes. */
export interface Introduction {
  firm: string;
  firmStart: number;
  person: string;
  personStart: number;
}

const OFFICE =
  '(?:[ の]?(?:人事|採用|総務|営業|管理|労務|経営|企画|事務|代表|広報)[\\u4e00-\\u9fffァ-ヶー]{0,10}|[ の]?(?:店長|院長|園長|社長|所長|校長|部長|課長|施設長|工場長|支店長|女将|オーナー))?';
const SELF_PATTERN = new RegExp(
  `(?:^|[\\n。!?、 ])([\\u3005\\u4e00-\\u9fff\\u3040-\\u30ffA-Za-z0-9&・ー]{2,18}?)${OFFICE}(?:の| )([\\u3005\\u4e00-\\u9fff]{1,4}|[ァ-ヶー]{2,6})(?:です(?![がけねよか])|ですが|と申します|でございます)`,
  'gu',
);
const SELF = new Gated(SELF_PATTERN);
const NO_FIRM =
  /^(?:この|その|あの|弊社|当社|当院|当園|今回|先日|本日|昨日|以前|人事|採用|担当|採用担当|店長|院長|私|件|先ほど|お世話|次|最終|一次|面接|内定)|(?:は|が|を|に|で|へ|と|ます|した|から|まで|ので)$/;
const NO_PERSON =
  /^(?:件|方|旨|通り|予定|内容|条件|期限|結果|内定|採用|給与|年収|時給|月給|職種|職|部署|勤務|場所|以上|電話|担当|人|者|点|日|時|分|円|社|様|仕事|対象|連絡|手続|手続き|返事|お返事|正社員|社員|契約|試用期間|正式|無料|必要|可能|大丈夫|有効|締切|目安|程度|完了|開始|終了|到着|場合|理由|本人|社長|店長|部長|課長|代表)$/;

/** Introductions in the first 600 characters of a letter. */
export function introductions(letter: Letter): Introduction[] {
  const found: Introduction[] = [];
  const { text } = letter;
  if (!textGateOf(letter).allows(SELF, 0, 600)) return found;
  for (const hit of text.slice(0, 600).matchAll(SELF.pattern)) {
    const [whole, firm = '', person = ''] = hit;
    // "人事部の小林です": an office, and no firm.
    const office = /^(?:人事|採用|総務|管理|労務)[\u4e00-\u9fff]{0,4}$/.test(firm);
    if ((NO_FIRM.test(firm) && !office) || NO_PERSON.test(person) || found.length > 4) continue;
    const firmStart = hit.index + whole.indexOf(firm);
    found.push({
      firm: office ? '' : firm,
      firmStart,
      person,
      personStart: text.indexOf(person, firmStart + firm.length),
    });
  }
  return found;
}
