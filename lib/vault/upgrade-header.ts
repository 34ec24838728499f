/**
 * Brings an older header to the present form, one version at a time. A slot's associated text does not hold the
 * header's version, so an upgrade of the form needs no secret; weaker KDF parameters are replaced at the unlock.
 */

/** By the version they start from. An entry must set `version` to the next one. */
export type HeaderUpgrades = Readonly<
  Record<number, (old: Record<string, unknown>) => Record<string, unknown>>
>

/** Version 1 is the first; every later version adds the step from its predecessor and a fixture of it. */
export const HEADER_UPGRADES: HeaderUpgrades = {}

/** @returns the header at `target`, or the input unchanged when a step is missing (the schema refuses it then) */
export function upgradeHeader(
  header: Record<string, unknown>,
  target: number,
  upgrades: HeaderUpgrades,
): Record<string, unknown> {
  let current = header
  for (let version = Number(header.version); version < target; version++) {
    const step = upgrades[version]
    if (!step) return header
    current = { ...step(current), version: version + 1 }
  }
  return current
}
