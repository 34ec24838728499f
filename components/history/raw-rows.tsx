/** The sources' rows as they came, for whoever wants to check. Hidden with the amounts: they are made of them. */
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'

export function RawRows({ rows }: { rows: readonly { source: string; text: string }[] }) {
  const { t } = useT()
  const { hidden } = useMoneyDisplay()
  if (rows.length === 0) return null
  return (
    <details className="text-sm">
      <summary className="font-medium">{t('Rows of the source: {count}', { count: rows.length })}</summary>
      {hidden ? (
        <p className="mt-2 text-xs text-muted">{t('Show amounts to see these rows.')}</p>
      ) : (
        <ul className="mt-2 grid gap-2">
          {rows.map(({ source, text }) => (
            <li key={`${source} ${text}`}>
              <p className="text-xs text-muted">{source}</p>
              <pre
                tabIndex={0}
                className="max-h-60 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap"
              >
                {indented(text)}
              </pre>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

/** JSON with line breaks; digits stay as they were told, so numbers are not parsed and written anew. */
function indented(text: string): string {
  return /[0-9]{16}|\d[eE][+-]?\d|\.\d*0\b/.test(text) ? text : pretty(text)
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    // A row that is no JSON is shown as it is.
    return text
  }
}
