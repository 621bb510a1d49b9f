/** Replace one stretch of text; units are UTF-16 as in findings. */
export function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
