/** What is sent, as parts that can be read, and the whole of it letter by letter. */
import { useT } from '@/components/shell/translation'
import type { Translate } from '@/lib/i18n/translate'
import { readSent } from './read-sent'

export function SentParts({ body }: { body: string }) {
  const { t } = useT()
  const sent = readSent(body)
  const whole = <Letters name={t('The whole request, letter by letter')} text={body} />
  if (sent === undefined) return whole
  return (
    <div className="grid gap-3">
      {sent.parts.map(({ role, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- their place is their name
        <section key={index} className="min-w-0">
          <p className="mb-1 text-xs font-medium">{roleName(role, t)}</p>
          <Letters name={roleName(role, t)} text={text} />
        </section>
      ))}
      <p className="text-xs text-muted">
        {t(
          'With it go the descriptions of {count} tools: what it may look up, and which drafts it may prepare.',
          {
            count: sent.tools,
          },
        )}
      </p>
      <details>
        <summary className="w-fit rounded text-xs text-muted">
          {t('The whole request, letter by letter')}
        </summary>
        <div className="mt-2">{whole}</div>
      </details>
    </div>
  )
}

function roleName(role: string, t: Translate): string {
  switch (role) {
    case 'user':
      return t('Your question')
    case 'assistant':
      return t('An answer of before')
    case 'tool':
      return t('What Holdfast told')
    case 'call':
      return t('What it asked')
    default:
      return t('What it is told about its work')
  }
}

const Letters = ({ name, text }: { name: string; text: string }) => (
  <pre
    tabIndex={0}
    role="region"
    aria-label={name}
    className="max-h-48 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap"
  >
    {text}
  </pre>
)
