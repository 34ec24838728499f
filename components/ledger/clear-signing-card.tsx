/** Whether Ledger may be asked what a token or a message is, so that the device shows amounts and fields instead of a hash. Off until it is wanted. */
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Switch } from '@/components/ui/switch'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import { DESCRIPTOR_HOST } from '@/lib/signers/ledger/token-descriptor'

export function ClearSigningCard({ isOn }: { isOn: boolean }) {
  const { t, sentence } = useT()
  const change = useAction()
  const set = (isWanted: boolean) =>
    void change.run(async () => {
      if (isWanted) await requestHosts([DESCRIPTOR_HOST]) // first: the browser wants it inside the click
      await call(settingsMessages['settings.change'], { askLedgerTokens: isWanted })
    })
  return (
    <Card title={t('What the device shows')}>
      <div className="grid gap-2">
        <Switch
          label={t('Ask Ledger what a token or a message is')}
          hint={t(
            'With it the device shows amount and recipient of a token’s transfer or allowance, and the fields of messages that Ledger has described. Ledger’s server ({host}) learns the contract of the token or message, not your address. Without it, and for all other contracts, the device shows a hash.',
            { host: DESCRIPTOR_HOST },
          )}
          checked={isOn}
          disabled={change.pending}
          onChange={(event) => set(event.target.checked)}
        />
        {change.error && <Banner tone="danger">{sentence(change.error.sentence)}</Banner>}
      </div>
    </Card>
  )
}
