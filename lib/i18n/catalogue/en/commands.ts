import type { Catalogue } from '../../translate'

export const commands: Catalogue = {
  '{count} results': { one: '{count} result', other: '{count} results' },
}
