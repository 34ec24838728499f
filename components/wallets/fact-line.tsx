/** A name and what it is, in a description list; in a narrow window a long value stands below its name. */
import type { ReactNode } from 'react'

export interface FactLineProps {
  name: string
  note?: ReactNode
  children: ReactNode
}

/** @example <dl><FactLine name={t('To')}>0x…</FactLine></dl> */
export const FactLine = ({ name, note, children }: FactLineProps) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-4">
    <dt className="text-muted">{name}</dt>
    <dd className="ms-auto min-w-0 text-end break-words">{children}</dd>
    {note ? <dd className="basis-full text-end text-xs text-muted">{note}</dd> : null}
  </div>
)
