/** A disc with up to four letters of a symbol: no remote image, so nobody learns what the user owns. */
import type { CSSProperties } from 'react'
import { classNames } from './class-names'
import { hueOf } from './hue-of'

const NORMAL = { md: 'text-[0.625rem]', sm: 'text-[0.5rem]' }
const SMALL = { md: 'text-[0.5rem]', sm: 'text-[0.40625rem]' }

/** @example <Monogram name="USDC" /> // "USDC" on a disc */
export function Monogram({ name, size = 'md' }: { name: string; size?: 'sm' | 'md' }) {
  const letters = Array.from(name.replace(/[^\p{L}\p{N}]/gu, ''))
    .slice(0, 4)
    .join('')
    .toUpperCase()
  return (
    <span
      aria-hidden="true"
      style={{ '--hue': hueOf(name) } as CSSProperties}
      className={classNames(
        'disc-hue inline-flex shrink-0 items-center justify-center rounded-full font-semibold tracking-tight select-none',
        size === 'md' ? 'size-8' : 'size-6',
        letters.length > 3 ? SMALL[size] : NORMAL[size],
      )}
    >
      {letters || '?'}
    </span>
  )
}
