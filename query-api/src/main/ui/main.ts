import './core/theme';
import './app';
