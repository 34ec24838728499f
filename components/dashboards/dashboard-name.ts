/** What a dashboard is called; the first one has no name of its own until somebody gives it one. */
import type { Translate } from '@/lib/i18n/translate'
import type { Dashboard } from '@/lib/settings/dashboard-settings'

export const dashboardName = ({ name }: Pick<Dashboard, 'name'>, t: Translate): string =>
  name || t('Overview')
