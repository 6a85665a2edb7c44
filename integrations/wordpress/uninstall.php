<?php
/** Takes the three settings away with the plugin. */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}
foreach ( array( 'base', 'feed', 'area' ) as $tsunagari_name ) {
	delete_option( "tsunagari_$tsunagari_name" );
}
