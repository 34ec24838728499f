/** One command with its keys, as a line of a description list. */

import { useT } from '@/components/shell/translation'
import type { Command } from '@/lib/commands/define-command'
import { KeyCaps } from './key-caps'

/** @example <dl>{commands.map((each) => <KeyLine key={each.id} command={each} />)}</dl> */
export function KeyLine({ command: { title, keys = '' } }: { command: Pick<Command, 'title' | 'keys'> }) {
  const { sentence } = useT()
  return (
    <div className="flex min-h-8 break-inside-avoid items-center justify-between gap-3 text-sm">
      <dt>{sentence(title)}</dt>
      <dd>
        <KeyCaps keys={keys} />
      </dd>
    </div>
  )
}
