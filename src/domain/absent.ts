/**
 * Defaults for what a type allows to be missing though it hardly ever is: a group of a match, the first part of a split,
 * an item at a place inside the list. They stand here once, so that no reader has a branch of its own that nothing takes.
 */

export const orEmpty = (text: string | null | undefined): string => text ?? '';

export const orZero = (count: number | null | undefined): number => count ?? 0;
