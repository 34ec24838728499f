/** Joins class names; what is falsy is left out. */

/** @example classNames('card', open && 'card-open') // 'card card-open' */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
