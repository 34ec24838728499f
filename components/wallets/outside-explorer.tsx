/** A page of somebody else about something on a chain: opened only when it is clicked, and told nothing but its address. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'

/** @example <OutsideExplorer href={`${base}/tx/${hash}`} /> */
export function OutsideExplorer({ href }: { href: string }) {
  const { t } = useT()
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className="inline-flex items-center gap-1 text-accent underline-offset-2 hover:underline"
    >
      {t('Look at it in the explorer')}
      <Icon name="external" size={12} />
    </a>
  )
}
