<?php
/**
 * As much of WordPress as the plugin asks for, with its own rules of escaping written down again. Reads what to do as JSON from stdin:
 * {"options": {…}, "can_edit": bool, "calls": [["tsunagari_tag", {…}, "content"], …]} and answers with what each call gave.
 */
define( 'ABSPATH', '/' );
$asked    = json_decode( (string) stream_get_contents( STDIN ), true );
$enqueued = array();

function get_option( $name, $default = '' ) {
	global $asked;
	return $asked['options'][ $name ] ?? $default;
}
function current_user_can() {
	global $asked;
	return ! empty( $asked['can_edit'] );
}
function esc_attr( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_html( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_url( $url, $protocols = array( 'https', 'http' ) ) {
	$url = preg_replace( '|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\x80-\xff]|i', '', ltrim( (string) $url ) );
	if ( preg_match( '/^([a-z][a-z0-9+.-]*):/i', $url, $found ) && ! in_array( strtolower( $found[1] ), $protocols, true ) ) {
		return '';
	}
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), $url );
}
function wp_kses_post( $html ) {
	return preg_replace( '/ on\w+\s*=\s*("[^"]*"|\'[^\']*\'|\S+)/i', '', strip_tags( (string) $html, '<a><p><strong><ul><li>' ) );
}
function trailingslashit( $path ) {
	return rtrim( $path, '/' ) . '/';
}
function wp_enqueue_script( $handle, $src, $needs, $version, $how ) {
	global $enqueued;
	$enqueued[ $handle ] = array( $src, $how );
}
function shortcode_parse_atts( $text ) {
	preg_match_all( '/([\w-]+)\s*=\s*"([^"]*)"|(\S+)/', $text, $found, PREG_SET_ORDER );
	$all = array();
	foreach ( $found as $one ) {
		if ( isset( $one[3] ) ) {
			$all[] = $one[3];
		} else {
			$all[ strtolower( $one[1] ) ] = $one[2];
		}
	}
	return $all;
}
function add_action() {}

require $argv[1];

$answers = array();
foreach ( $asked['calls'] as $call ) {
	$answers[] = call_user_func_array( $call[0], array_slice( $call, 1 ) );
}
echo json_encode(
	array(
		'answers'  => $answers,
		'enqueued' => $enqueued,
	)
);
