/** English: of whom a clause is told, by what stands before its verb. */

/** What may open a clause before its subject does. */
const OPENS =
  /^(?:(?:and|but|so|or|yet|for|because|since|as|that|if|when|while|where|how|why|what|although|though|also|besides|then|now|still|indeed|even|only|just|again|once|later|today|yesterday|sometimes|often|\w{3,}ly)(?: |$)|(?:in|on|at|during|after|before|with|from|over|through|throughout|under) (?:\w+ ){1,4}?(?=(?:i|we|you|he|she|they|it|there|this|that|my|our|your|nobody|someone)\b))+/;
/** Where another clause begins inside one that no comma parts. */
const PARTS =
  /\b(?:that|which|who|whom|whether|if|because|since|when|while|where|how|why|and|but|so|although|though|than) (?=(?:i|we|you|he|she|it|they|there|this|that|my|our|your|his|her|their|its|the|a|an|one|nobody|someone|somebody|people|mr|ms|mrs|dr)\b)/g;
const NOTION =
  /\b(?:time|plan|plans|idea|moment|wish|hope|reason|reasons|truth|decision|chance|aim|need|cause|answer|point|fact|thing|thought|dream|news|doctor|situation|matter|case|letter|mail|e-mail|email|message|note|lines?|reply|purpose)\b/;

/** me: the writer or their people; you: the reader; third: somebody or something named; none: nothing stands there. */
export type Teller = 'me' | 'you' | 'third' | 'none';

/** @param before what stands before the hit in its clause, in small letters */
export function tellerOf(before: string): Teller {
  const from = [...before.matchAll(PARTS)].at(-1);
  const clause = (from ? before.slice(from.index + from[0].length) : before).replace(OPENS, '').trim();
  if (/^(?:i|we|my|our|mine|me|us)\b/.test(clause)) return 'me';
  if (/^you\b/.test(clause)) return 'you';
  if (
    /^(?:he|she|they|his|her|their|its|nobody|someone|somebody|everyone|everybody|people|mr|mrs|ms|dr)\b/.test(clause)
  )
    return 'third';
  const named =
    /^(?:the|a|an|your|this|that|these|those|one of|some|many|both|each|every|no) (?:\w+ ?['’]?s? ){0,3}?\w+/.exec(
      clause,
    );
  return named && clause.includes(' ') && !NOTION.test(clause) && !/\b(?:i|my|me|we|our)\b/.test(clause)
    ? 'third'
    : 'none';
}
