/** What goes to a model and what never does, before anybody switches the assistant on. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'

export function WhatIsSent() {
  const { t } = useT()
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Lines
        title={t('What is sent, once it is on')}
        icon="send"
        lines={[
          t('What you ask, as you typed it.'),
          t(
            'What it looks up to answer: holdings, gains, prices, orders. Only in the detail that you choose.',
          ),
          t('The conversation so far, with each question.'),
        ]}
      />
      <Lines
        title={t('What never is')}
        icon="shield"
        lines={[
          t('Keys of exchanges, your PIN, your passphrase.'),
          t('Addresses and names of accounts: the model reads stand-ins such as “account-3f9a”.'),
          t('Anything at all while it is off, or while Holdfast is locked.'),
        ]}
      />
    </div>
  )
}

function Lines({ title, icon, lines }: { title: string; icon: 'send' | 'shield'; lines: readonly string[] }) {
  return (
    <section>
      <h3 className="flex items-center gap-2 text-sm font-medium">
        <Icon name={icon} className={icon === 'shield' ? 'text-good' : 'text-muted'} />
        {title}
      </h3>
      <ul className="mt-2 grid list-disc gap-1.5 ps-6 text-sm text-muted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
