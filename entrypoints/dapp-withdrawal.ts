import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watchFields } from '@/lib/annotate/withdrawals/watch-fields.browser'

export default defineUnlistedScript(() => watchFields(document))
