/** What a key may do, asked before its secret is stored. Only answers of a known shape count; all else is `unknown`. */
import { AppError } from '@/lib/core/errors'
import type { KeyRights } from '@/lib/db/rows'
import { UNKNOWN_RIGHTS } from './define-venue'
import { type ExchangeConnection, openSession } from './open-session.client'
import { pluginFor } from './registry'

/**
 * Failures after which the rights are unknown: the key may work without the right to see its own rights. A wrong key is told by the
 * balance call that always follows.
 */
const UNDECIDED = new Set(['bad-answer', 'credentials-refused', 'not-supported', 'permission-missing'])

/**
 * @throws AppError when the venue cannot be reached or asks to wait: a key is not stored unchecked because a line was cut
 * @example (await readRights(connection)).canWithdraw // false
 */
export async function readRights(connection: ExchangeConnection): Promise<KeyRights> {
  const checkedAt = connection.now()
  const session = await openSession(connection, 'key rights')
  const read = pluginFor(connection.venue).readRights
  if (!read) return { ...UNKNOWN_RIGHTS, checkedAt }
  try {
    return { ...(await read(session)), checkedAt }
  } catch (error) {
    if (error instanceof AppError && UNDECIDED.has(error.code)) return { ...UNKNOWN_RIGHTS, checkedAt }
    throw error
  }
}
