/** The pages of who makes music, and of everyone. */
import './account';
import './overview';
import './release';
import './release-form';
import './releases';
import './royalties';
import './search';
import './tracks';
