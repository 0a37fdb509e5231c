package vn.vpbank.voiceagent.bot.page;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.vpbank.voiceagent.bot.talk.Talks;

/// The page, and what tells of the service.
@Configuration(proxyBeanMethods = false)
public class PageWiring {
    /// Where the built page is.
    public record PageFolder(Optional<Path> path) {}

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders() {
        FilterRegistrationBean<PageHeaders> bean = new FilterRegistrationBean<>(new PageHeaders());
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return bean;
    }

    @Bean
    FilterRegistrationBean<PageFiles> pageFiles(PageFolder folder) {
        FilterRegistrationBean<PageFiles> bean = new FilterRegistrationBean<>(new PageFiles(folder.path()));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return bean;
    }

    @Bean
    HealthController healthController(Readiness readiness, Talks talks, PageConfig config) {
        return new HealthController(readiness, talks, config);
    }

    @Bean
    ConfigController configController(Readiness readiness, PageConfig config) {
        return new ConfigController(readiness, config);
    }

    @Bean
    Docs docs() {
        return new Docs();
    }
}
