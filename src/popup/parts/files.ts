/** Hands a text to the person as a file; needs no `downloads` permission. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the data over by then; without this the text stays in memory while the page is open.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
