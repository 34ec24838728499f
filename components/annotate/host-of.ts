/** An origin as people know it. */

/** @example hostOf('https://app.example') // 'app.example' */
export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin)
