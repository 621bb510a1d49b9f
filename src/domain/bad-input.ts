/** Input that breaks a rule of its shape. `field` names it; the message is one clear line for a person. */
export class BadInput extends Error {
  readonly field: string;
  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`);
    this.name = 'BadInput';
    this.field = field;
  }
}
