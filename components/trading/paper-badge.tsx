/** Made-up money is marked wherever an account of it is named. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'

export function PaperBadge({ paper }: { paper: boolean }) {
  const { t } = useT()
  return paper ? <Badge tone="accent">{t('Paper')}</Badge> : null
}
