/** Proposes a person: the name, its place in the letter (-1 for a header) and how likely it is whom to turn to. */
export type Add = (value: string, start: number, score: number) => void;
