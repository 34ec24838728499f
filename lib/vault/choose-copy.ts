/**
 * Which of the vault's two copies is true, and what has to be written to make both good again. Damage in both is
 * said, never repaired by starting anew: the recovery page takes over.
 */
import type { HeaderReading, VaultHeader } from './header'

/** One place as it was found; `unreadable`: the browser's storage itself failed. */
export type CopyReading = HeaderReading | { kind: 'missing' } | { kind: 'unreadable'; cause: unknown }

export type CopyName = 'main' | 'second'

export type CopyChoice =
  | { status: 'none' }
  | { status: 'damaged' }
  /** Some copy was written by a newer Holdfast; nothing may be written over it. */
  | { status: 'newer' }
  | {
      status: 'good'
      header: VaultHeader
      /** The copy to write again from `header`. */
      rewrite?: CopyName
      /** That copy was missing or damaged; otherwise it was only older (a write that was cut off). */
      repaired: boolean
    }

/** @example chooseCopy({ kind: 'bad', reason: 'checksum' }, { kind: 'good', header }) // header, rewrite: 'main', repaired */
export function chooseCopy(main: CopyReading, second: CopyReading): CopyChoice {
  if (main.kind === 'newer' || second.kind === 'newer') return { status: 'newer' }
  if (main.kind === 'good' && second.kind === 'good') return newerOf(main.header, second.header)
  if (main.kind === 'good') return { status: 'good', header: main.header, rewrite: 'second', repaired: true }
  if (second.kind === 'good')
    return { status: 'good', header: second.header, rewrite: 'main', repaired: true }
  return { status: main.kind === 'missing' && second.kind === 'missing' ? 'none' : 'damaged' }
}

function newerOf(main: VaultHeader, second: VaultHeader): CopyChoice {
  if (main.id !== second.id) return { status: 'good', header: main, rewrite: 'second', repaired: true }
  if (main.revision > second.revision)
    return { status: 'good', header: main, rewrite: 'second', repaired: false }
  if (main.revision < second.revision)
    return { status: 'good', header: second, rewrite: 'main', repaired: false }
  return { status: 'good', header: main, repaired: false }
}
