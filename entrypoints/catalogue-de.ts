/** German for the script of the first frame, which cannot import chunks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { german } from '@/lib/i18n/catalogue/de'
import { offerCatalogue } from '@/lib/i18n/first-catalogue'

export default defineUnlistedScript(() => offerCatalogue(german))
