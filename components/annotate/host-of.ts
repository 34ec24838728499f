/** An origin or a match pattern as people know it. */

/** @example hostOf('https://app.example') // 'app.example' */
export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin)

/** @example hostOfPattern('https://app.example/*') // 'app.example' */
export const hostOfPattern = (pattern: string): string => hostOf(pattern.replace(/\/\*$/, ''))
