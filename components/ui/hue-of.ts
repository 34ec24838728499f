/** A stable hue for a name, so that an asset or account has the same colour everywhere. Not a secret, not unique. */

/** @returns degrees, 0..359 @example hueOf('BTC') === hueOf('BTC') */
export function hueOf(name: string): number {
  let hash = 2166136261
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  return (hash >>> 0) % 360
}
