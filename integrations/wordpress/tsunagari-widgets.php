<?php
/**
 * Plugin Name: かながわつながりネットワークの部品
 * Description: 相談窓口・居場所・催しなどの部品を、ショートコードやブロックで記事に置きます。
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: tsunagari-widgets
 *
 * Writes the tag of a widget and loads its script; everything else is the widget's own. Nothing is stored but three settings.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Widget => attributes that it has, as in the manifest of the library (tested). */
const TSUNAGARI_WIDGETS = array(
	'campaign-banner' => array( 'include', 'exclude', 'show-target', 'preview', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'consultation-finder' => array( 'topic', 'channel', 'audience', 'service-language', 'network', 'tag', 'open-now', 'exit-url', 'expose-choices', 'share', 'limit', 'include', 'exclude', 'locked', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'event-list' => array( 'kind', 'topic', 'theme', 'tag', 'network', 'audience', 'service-language', 'cost', 'online', 'is-online', 'supporters', 'period', 'days', 'past', 'venue', 'accepting', 'view', 'era', 'calendar-url', 'page-url', 'json-ld', 'limit', 'include', 'exclude', 'locked', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'ibasho-map' => array( 'kind', 'topic', 'audience', 'tag', 'network', 'service-language', 'cost', 'open-on', 'welcomes', 'accessibility', 'online', 'is-online', 'open-now', 'map', 'tiles', 'tile-attribution', 'tile-attribution-url', 'route', 'page-url', 'limit', 'include', 'exclude', 'locked', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'join-form' => array( 'action', 'apply-url', 'mail', 'privacy-url', 'terms-url', 'postal-lookup', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'matching-board' => array( 'kind', 'topic', 'theme', 'tag', 'network', 'contact-url', 'suggestions', 'limit', 'include', 'exclude', 'locked', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'member-directory' => array( 'kind', 'topic', 'theme', 'tag', 'network', 'board-url', 'limit', 'include', 'exclude', 'locked', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'report-list' => array( 'topic', 'theme', 'tag', 'network', 'limit', 'include', 'exclude', 'locked', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
	'support-guide' => array( 'exit-url', 'windows-url', 'feed', 'area', 'lang', 'heading', 'heading-level', 'color-scheme' ),
);

/** Attributes that hold addresses; several may stand in one, parted by spaces. */
const TSUNAGARI_ADDRESSES = array( 'feed', 'action', 'tiles', 'postal-lookup' );

/** A setting of the site. */
function tsunagari_setting( string $name ): string {
	return (string) get_option( "tsunagari_$name", '' );
}

/** The value of an attribute, safe between double quotes. */
function tsunagari_value( string $name, string $value ): string {
	if ( ! in_array( $name, TSUNAGARI_ADDRESSES, true ) && '-url' !== substr( $name, -4 ) ) {
		return esc_attr( $value );
	}
	$addresses = array();
	foreach ( preg_split( '/\s+/', trim( $value ) ) as $address ) {
		// Where digits of a template go, WordPress would take the braces away.
		$safe        = esc_url( str_replace( array( '{', '}' ), array( '__open__', '__close__' ), $address ), array( 'https', 'http' ) );
		$addresses[] = str_replace( array( '__open__', '__close__' ), array( '{', '}' ), $safe );
	}
	return implode( ' ', array_filter( $addresses ) );
}

/**
 * The tag of a widget. What the widget does not have is left out; feed and area of the site stand where the article names none.
 *
 * @param array<string, string>|string $given Attributes of the shortcode; `widget` names the widget.
 * @param string|null                  $content What is shown until the widget is there, and where it cannot be.
 */
function tsunagari_tag( $given, ?string $content = null ): string {
	$given  = is_array( $given ) ? $given : array();
	$widget = strtolower( trim( (string) ( $given['widget'] ?? '' ) ) );
	if ( ! isset( TSUNAGARI_WIDGETS[ $widget ] ) ) {
		$names = implode( '、', array_keys( TSUNAGARI_WIDGETS ) );
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html( "［tsunagari］widget に使えるのは、$names です。" ) . '</p>'
			: '';
	}
	$base = tsunagari_setting( 'base' );
	if ( '' === $base ) {
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html( '［tsunagari］「設定」→「つながり部品」で、配信元のアドレスを書いてください。' ) . '</p>'
			: wp_kses_post( (string) $content );
	}
	wp_enqueue_script( 'tsunagari', trailingslashit( $base ) . 'tsunagari.js', array(), null, array( 'strategy' => 'async' ) );
	foreach ( array( 'feed', 'area' ) as $name ) {
		if ( ! isset( $given[ $name ] ) && '' !== tsunagari_setting( $name ) ) {
			$given[ $name ] = tsunagari_setting( $name );
		}
	}
	$attributes = '';
	foreach ( TSUNAGARI_WIDGETS[ $widget ] as $name ) {
		if ( isset( $given[ $name ] ) ) {
			$attributes .= sprintf( ' %s="%s"', $name, tsunagari_value( $name, (string) $given[ $name ] ) );
		} elseif ( in_array( $name, $given, true ) ) {
			// A switch without a value: [tsunagari widget="event-list" online].
			$attributes .= " $name";
		}
	}
	return sprintf( '<tsunagari-%1$s%2$s>%3$s</tsunagari-%1$s>', $widget, $attributes, wp_kses_post( (string) $content ) );
}

/** The block gives its attributes as one text, written as in a shortcode. */
function tsunagari_block( array $attributes ): string {
	$given           = shortcode_parse_atts( (string) ( $attributes['options'] ?? '' ) );
	$given           = is_array( $given ) ? $given : array();
	$given['widget'] = (string) ( $attributes['widget'] ?? '' );
	return tsunagari_tag( $given, (string) ( $attributes['fallback'] ?? '' ) );
}

add_action(
	'init',
	static function (): void {
		add_shortcode( 'tsunagari', 'tsunagari_tag' );
		wp_register_script(
			'tsunagari-block',
			plugins_url( 'block.js', __FILE__ ),
			array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor' ),
			'0.1.0',
			true
		);
		wp_add_inline_script( 'tsunagari-block', 'window.tsunagariWidgets = ' . wp_json_encode( array_keys( TSUNAGARI_WIDGETS ) ) . ';', 'before' );
		register_block_type(
			'tsunagari/widget',
			array(
				'api_version'     => 3,
				'editor_script'   => 'tsunagari-block',
				'render_callback' => 'tsunagari_block',
				'attributes'      => array(
					'widget'   => array(
						'type'    => 'string',
						'default' => 'consultation-finder',
					),
					'options'  => array(
						'type'    => 'string',
						'default' => '',
					),
					'fallback' => array(
						'type'    => 'string',
						'default' => '',
					),
				),
			)
		);
	}
);

/** Name => label, hint and what may stand there. */
function tsunagari_fields(): array {
	return array(
		'base' => array( '配信元のアドレス', '部品のファイル（tsunagari.js）のあるフォルダー。例：https://example.lg.jp/tsunagari/', 'esc_url_raw' ),
		'feed' => array( 'フィードのアドレス', '記事で書かないときに使います。例：https://example.lg.jp/feed/feed.json', 'esc_url_raw' ),
		'area' => array( '市区町村コード', '記事で書かないときに使います。例：14205', 'tsunagari_area' ),
	);
}

/** Codes of areas: digits and spaces. */
function tsunagari_area( $value ): string {
	return trim( (string) preg_replace( '/[^\d ]+/', '', (string) $value ) );
}

add_action(
	'admin_init',
	static function (): void {
		foreach ( tsunagari_fields() as $name => $field ) {
			register_setting(
				'tsunagari',
				"tsunagari_$name",
				array(
					'type'              => 'string',
					'sanitize_callback' => $field[2],
				)
			);
		}
	}
);

add_action(
	'admin_menu',
	static function (): void {
		add_options_page( 'つながり部品', 'つながり部品', 'manage_options', 'tsunagari', 'tsunagari_page' );
	}
);

/** The page of the settings. */
function tsunagari_page(): void {
	echo '<div class="wrap"><h1>' . esc_html( 'つながり部品' ) . '</h1><form method="post" action="options.php">';
	settings_fields( 'tsunagari' );
	echo '<table class="form-table" role="presentation">';
	foreach ( tsunagari_fields() as $name => $field ) {
		printf(
			'<tr><th scope="row"><label for="tsunagari_%1$s">%2$s</label></th><td><input id="tsunagari_%1$s" name="tsunagari_%1$s" class="regular-text" value="%3$s"><p class="description">%4$s</p></td></tr>',
			esc_attr( $name ),
			esc_html( $field[0] ),
			esc_attr( tsunagari_setting( $name ) ),
			esc_html( $field[1] )
		);
	}
	echo '</table>';
	submit_button();
	echo '</form><p>' . esc_html( '記事には［tsunagari widget="event-list"］案内の文［/tsunagari］のように、半角の角かっこで書きます。' ) . '</p></div>';
}
