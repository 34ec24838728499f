/** Addresses that may be links in an answer: http and https, without a name and password in front. */

const LONGEST = 2000

/**
 * @returns the address as it would be opened (a name of other scripts in its Latin form), or `undefined`
 * @example safeUrl('https://example.com/a b') // undefined
 */
export function safeUrl(text: string): string | undefined {
  if (text.length > LONGEST || !/^https?:\/\/[^\s<>"`\\]+$/i.test(text)) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.username !== '' || url.password !== '') return undefined
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}
