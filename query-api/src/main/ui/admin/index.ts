/** The pages of who looks after all of it, and of who checks the books. */
import '../audit/events';
import '../audit/life';
import './health';
import './rejections';
import './releases';
import './review';
import './royalties';
import './services';
import './users';
