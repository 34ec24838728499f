/** Says that the browser does not allow the hosts that tell an account's past, and asks for them in the click. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

export interface HistoryAccessProps {
  account: string
  /** Origins: `https://eth.blockscout.com`. */
  hosts: readonly string[]
  busy: boolean
  /** Called inside the click: the browser wants its question there. */
  onAllow: () => void
}

const NAMED = 3

export function HistoryAccess({ account, hosts, busy, onAllow }: HistoryAccessProps) {
  const { t } = useT()
  const named = hosts.slice(0, NAMED).map((host) => new URL(host).hostname)
  const more = hosts.length - named.length
  const all = more > 0 ? [...named, t('+{count} more', { count: more })] : named
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted sm:ps-12">
      <Icon name="alert" size={14} className="text-warn" />
      <p className="min-w-0 flex-1 basis-60 break-words">
        {t('Your browser does not let Holdfast reach what tells this past: {hosts}', {
          hosts: all.join(', '),
        })}
      </p>
      <Button
        size="sm"
        busy={busy}
        aria-label={t('Allow access: the past of {account}', { account })}
        onClick={onAllow}
      >
        {t('Allow access')}
      </Button>
    </div>
  )
}
