// jQuery's plugins look for it there.
import $ from 'jquery';

globalThis.jQuery = $;
