import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { showFirstFrame } from '@/components/portfolio/show-first-frame'

export default defineUnlistedScript(() => void showFirstFrame())
