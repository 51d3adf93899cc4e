/** A copy of its own: in V8 a slice of more than 12 characters keeps the whole text alive that it was cut from. */
export function detach(text: string): string {
  return text.length < 13 ? text : text.split('').join('');
}
