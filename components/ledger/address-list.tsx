/** A page of the device's addresses, to be compared with its screen and chosen from. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Skeleton } from '@/components/ui/skeleton'
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import type { KnownAt } from './known-at'

export interface ListedAddress {
  path: string
  /** Absent: not read yet. */
  address?: string
  known: KnownAt
  /** Its owner has confirmed it on the device. */
  isVerified: boolean
}

export interface AddressListProps {
  listed: readonly ListedAddress[]
  chosen: ReadonlySet<string>
  /** The device is being asked; it can be asked one thing at a time. */
  busy: boolean
  onChoose: (path: string, isChosen: boolean) => void
  onVerify: (path: string) => void
}

export function AddressList({ listed, chosen, busy, onChoose, onVerify }: AddressListProps) {
  return (
    <ul className="divide-y divide-line">
      {listed.map((each) => (
        <AddressRow
          key={each.path}
          {...each}
          isChosen={chosen.has(each.path)}
          busy={busy}
          onChoose={(isChosen) => onChoose(each.path, isChosen)}
          onVerify={() => onVerify(each.path)}
        />
      ))}
    </ul>
  )
}

interface AddressRowProps extends ListedAddress {
  isChosen: boolean
  busy: boolean
  onChoose: (isChosen: boolean) => void
  onVerify: () => void
}

function AddressRow({
  path,
  address,
  known,
  isVerified,
  isChosen,
  busy,
  onChoose,
  onVerify,
}: AddressRowProps) {
  const { t } = useT()
  if (address === undefined)
    return (
      <li className="flex min-h-14 flex-col justify-center gap-1.5 px-4 py-2">
        <Skeleton className="h-3.5 w-72 max-w-full" />
        <span className="font-mono text-2xs text-muted">{path}</span>
      </li>
    )
  const isDone = known.kind === 'signs'
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5">
      <Checkbox
        className="min-w-0 flex-1 basis-64"
        name="addresses"
        label={<span className="font-mono text-xs break-all">{checksumAddress(address)}</span>}
        hint={
          <>
            <span className="font-mono">{path}</span> · <KnownWords known={known} />
          </>
        }
        disabled={isDone}
        checked={isDone || isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span className="flex items-center gap-2">
        {isVerified && <Badge tone="good">{t('Compared')}</Badge>}
        <Button
          size="sm"
          disabled={busy}
          onClick={onVerify}
          aria-label={t('Show on the Ledger: {path}', { path })}
        >
          {t('Show on the Ledger')}
        </Button>
      </span>
    </li>
  )
}

function KnownWords({ known }: { known: KnownAt }) {
  const { t } = useT()
  switch (known.kind) {
    case 'new':
      return t('New')
    case 'watched':
      return t('Watched as "{label}"; the Ledger will sign for it', { label: known.label })
    case 'signs':
      return t('Connected as "{label}"', { label: known.label })
    case 'other':
      return t('Signed for elsewhere, as "{label}"; this Ledger would take its place', { label: known.label })
    default:
      return known satisfies never
  }
}
